import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { ServerClients } from 'backstage-plugin-mcp-registry-common';
import { useState } from 'react';
import { ClientSteps } from './ClientSteps';
import { useChosenClient } from './useChosenClient';

const useStyles = makeStyles(theme => ({
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(2),
  },
  client: { minWidth: 180 },
  connection: { flex: 1, minWidth: 200 },
}));

interface Choice {
  id: string;
  label: string;
}

function ChoiceField(props: {
  id: string;
  label: string;
  className: string;
  value: string;
  choices: readonly Choice[];
  onChange(id: string): void;
}) {
  const { id, label, className, value, choices, onChange } = props;
  return (
    <TextField
      select
      id={id}
      size="small"
      variant="outlined"
      label={label}
      className={className}
      value={value}
      onChange={event => onChange(event.target.value)}
      SelectProps={{ SelectDisplayProps: { id: `${id}-shown` } }}
    >
      {choices.map(choice => (
        <MenuItem key={choice.id} value={choice.id}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Which client, and which way to reach the server where there are several. */
export function ClientChoice({ clients }: { clients: ServerClients }) {
  const classes = useStyles();
  const [chosen, choose] = useChosenClient();
  const [way, setWay] = useState<string>();
  const { connections } = clients;
  const connection = connections.find(({ id }) => id === way) ?? connections[0];
  const configs = connection.clients;
  const config = configs.find(({ client }) => client === chosen) ?? configs[0];
  return (
    <>
      <div className={classes.choices}>
        <ChoiceField
          id="mcp-registry-client"
          label="Client"
          className={classes.client}
          value={config.client}
          choices={configs.map(({ client, title }) => ({
            id: client,
            label: title,
          }))}
          onChange={choose}
        />
        {connections.length > 1 && (
          <ChoiceField
            id="mcp-registry-connection"
            label="Way to reach it"
            className={classes.connection}
            value={connection.id}
            choices={connections}
            onChange={setWay}
          />
        )}
      </div>
      <ClientSteps config={config} />
    </>
  );
}
