import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import {
  Capabilities,
  McpRegistryApi,
} from 'backstage-plugin-mcp-registry-common';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  CapabilitiesView,
  findCapabilities,
  OfferView,
  toCapabilitiesView,
} from '../../entity/capabilities';
import { useServerRequest } from '../../hooks/useServerRequest';
import { toVisibleText } from '../../text/toVisibleText';
import { EmptyNote } from '../common/EmptyNote';
import { Section } from '../common/Section';
import { UntrustedText } from '../common/UntrustedText';
import { OfferDetails } from './OfferDetails';
import { ServerRequestState } from './ServerRequestState';
import { ToolDetails } from './ToolDetails';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(3),
  },
  search: { flex: '1 1 240px', maxWidth: 480 },
  facts: { color: theme.palette.textSubtle },
}));

function askCapabilities(api: McpRegistryApi, name: string) {
  return api.getCapabilities(name);
}

function countAll(view: CapabilitiesView): number {
  return (
    view.tools.length +
    view.prompts.length +
    view.resources.length +
    view.templates.length
  );
}

function Tools(props: { found: CapabilitiesView; searched: boolean }) {
  const { tools } = props.found;
  if (tools.length === 0) {
    return null;
  }
  return (
    <Section title="Tools" aside={tools.length}>
      {tools.map((tool, index) => (
        <ToolDetails
          key={`${index} ${tool.name}`}
          tool={tool}
          open={props.searched && tools.length === 1}
        />
      ))}
    </Section>
  );
}

function Offers({ title, offers }: { title: string; offers: OfferView[] }) {
  if (offers.length === 0) {
    return null;
  }
  return (
    <Section title={title} aside={offers.length}>
      {offers.map((offer, index) => (
        <OfferDetails key={`${index} ${offer.name}`} offer={offer} />
      ))}
    </Section>
  );
}

function Found(props: { capabilities: Capabilities; text: string }) {
  const { capabilities, text } = props;
  const view = useMemo(() => toCapabilitiesView(capabilities), [capabilities]);
  const found = findCapabilities(view, text);
  if (countAll(view) === 0) {
    return (
      <EmptyNote title="No capabilities are known">
        No snapshot was published with this version. Take one with{' '}
        <code>mcp-registry snapshot</code> and publish it beside the manifest.
      </EmptyNote>
    );
  }
  if (countAll(found) === 0) {
    return (
      <EmptyNote title={`Nothing here matches “${toVisibleText(text)}”`}>
        Clear the search to see all {countAll(view)} that this server has.
      </EmptyNote>
    );
  }
  return (
    <>
      <Tools found={found} searched={text !== ''} />
      <Offers title="Prompts" offers={found.prompts} />
      <Offers title="Resources" offers={found.resources} />
      <Offers title="Resource templates" offers={found.templates} />
    </>
  );
}

function CapabilitiesBody({ capabilities }: { capabilities: Capabilities }) {
  const classes = useStyles();
  const [params, setParams] = useSearchParams();
  const text = params.get('q') ?? '';
  const setText = (value: string) => {
    const next = new URLSearchParams(params);
    next.delete('q');
    if (value !== '') {
      next.set('q', value);
    }
    setParams(next, { replace: true });
  };
  const facts = [
    capabilities.version && `Version ${capabilities.version}`,
    capabilities.protocolVersion && `protocol ${capabilities.protocolVersion}`,
  ].filter(Boolean);
  return (
    <>
      <div className={classes.bar}>
        <TextField
          id="mcp-registry-find-capability"
          className={classes.search}
          size="small"
          variant="outlined"
          label="Find a tool, prompt or resource"
          InputLabelProps={{ className: classes.facts }}
          value={text}
          onChange={event => setText(event.target.value)}
        />
        <Typography variant="body2" className={classes.facts}>
          {toVisibleText(facts.join(', '))}
        </Typography>
      </div>
      {capabilities.instructions && text === '' && (
        <Section title="Instructions">
          <UntrustedText text={capabilities.instructions} />
        </Section>
      )}
      <Found capabilities={capabilities} text={text} />
    </>
  );
}

/** What the entity's server offers an agent. */
export function McpCapabilitiesContent() {
  const request = useServerRequest(askCapabilities);
  return (
    <ServerRequestState
      request={request}
      what="the capabilities of this server"
    >
      {capabilities => <CapabilitiesBody capabilities={capabilities} />}
    </ServerRequestState>
  );
}
