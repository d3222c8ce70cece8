import { ProxiedSignInPage } from '@backstage/core-components';
import {
  configApiRef,
  SignInPageProps,
  useApi,
} from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import CardActions from '@material-ui/core/CardActions';
import CardContent from '@material-ui/core/CardContent';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { Persona, readPersonas } from './personas';

const REMEMBERED = 'mcp-registry-demo-persona';

const useStyles = makeStyles(theme => ({
  page: {
    minHeight: '100vh',
    background: theme.palette.background.default,
    padding: theme.spacing(6, 2),
  },
  column: { maxWidth: 960, margin: '0 auto' },
  lead: { margin: theme.spacing(1, 0, 4), maxWidth: 640 },
  cards: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
  },
  card: { display: 'flex', flexDirection: 'column' },
  content: { flexGrow: 1 },
}));

function PersonaCard(props: { persona: Persona; onEnter: () => void }) {
  const classes = useStyles();
  const { title, description } = props.persona;
  return (
    <Card className={classes.card} component="li" variant="outlined">
      <CardContent className={classes.content}>
        <Typography variant="h5" component="h2" gutterBottom>
          {title}
        </Typography>
        <Typography>{description}</Typography>
      </CardContent>
      <CardActions>
        <Button variant="contained" color="primary" onClick={props.onEnter}>
          Enter as {title.toLowerCase()}
        </Button>
      </CardActions>
    </Card>
  );
}

/**
 * Lets a visitor choose whom to enter as. The choice is kept for this
 * browser tab, so that a reload does not ask again.
 */
export function DemoSignInPage(props: SignInPageProps) {
  const classes = useStyles();
  const personas = readPersonas(useApi(configApiRef));
  const [chosen, setChosen] = useState(
    () => window.sessionStorage.getItem(REMEMBERED) ?? undefined,
  );
  if (chosen && personas.some(persona => persona.id === chosen)) {
    return (
      <ProxiedSignInPage
        {...props}
        provider="demo"
        headers={{ 'x-demo-persona': chosen }}
      />
    );
  }
  const enter = (id: string) => {
    window.sessionStorage.setItem(REMEMBERED, id);
    setChosen(id);
  };
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <Typography variant="h3" component="h1">
          Enter the sample organization as
        </Typography>
        <Typography className={classes.lead}>
          This is a demo with made-up people. In your portal, your own sign-in
          stands here.
        </Typography>
        {personas.length === 0 && (
          <Typography>
            No people to enter as are configured: start the portal with
            app-config.demo.yaml, as the start command does.
          </Typography>
        )}
        <ul className={classes.cards} style={{ padding: 0, listStyle: 'none' }}>
          {personas.map(persona => (
            <PersonaCard
              key={persona.id}
              persona={persona}
              onEnter={() => enter(persona.id)}
            />
          ))}
        </ul>
      </div>
    </main>
  );
}
