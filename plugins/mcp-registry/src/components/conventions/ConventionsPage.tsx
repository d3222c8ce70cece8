import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Convention, Conventions } from 'backstage-plugin-mcp-registry-common';
import { useCallback } from 'react';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import { useRequest } from '../../hooks/useRequest';
import { toCount } from '../../text/toVisibleText';
import { LevelBadge } from '../badges/LevelBadge';
import { useDenseTable } from '../common/denseTable';
import { Disclosure } from '../common/Disclosure';
import { EmptyNote } from '../common/EmptyNote';
import { LoadingRows } from '../common/LoadingRows';
import { RequestFailure } from '../common/RequestFailure';
import { Section } from '../common/Section';
import { RegistryFrame } from '../frame/RegistryFrame';
import { HandbookChecks } from './HandbookChecks';
import { BrokenBy, RuleFacts } from './RuleFacts';
import { sortCategories, toCategoryWord } from './ruleWords';

const useStyles = makeStyles(theme => ({
  rule: {
    position: 'relative',
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 2),
  },
  level: { width: '6em' },
  text: { flex: '1 1 280px' },
  under: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    padding: theme.spacing(0, 1, 1, 5),
    color: theme.palette.textSubtle,
  },
  intro: { maxWidth: '80ch' },
}));

function RuleItem({ rule }: { rule: Convention }) {
  const classes = useStyles();
  const dense = useDenseTable();
  const paths = useRegistryPaths();
  return (
    <div className={classes.rule}>
      <Disclosure
        heading="h3"
        summary={
          <span className={classes.summary}>
            <span className={classes.level}>
              <LevelBadge level={rule.level} />
            </span>
            <span className={dense.name}>{rule.id}</span>
            <span className={classes.text}>{rule.summary}</span>
          </span>
        }
      >
        <RuleFacts rule={rule} demoteBy={2} />
      </Disclosure>
      <Typography variant="body2" component="div" className={classes.under}>
        <span>
          Broken by <BrokenBy rule={rule} />
        </span>
        <Link
          to={paths.convention(rule.id)}
          aria-label={`Own page of ${rule.id}`}
        >
          Own page
        </Link>
      </Typography>
    </div>
  );
}

function toIntroduction({ items }: Conventions): string {
  const on = items.filter(rule => rule.level !== 'off');
  const broken = on.filter(rule => rule.brokenBy > 0);
  return `${toCount(on.length, 'rule')} in force, ${
    broken.length === 0 ? 'none' : broken.length
  } of them broken now. Levels, options and scope are set in app-config.`;
}

function Handbook({ conventions }: { conventions: Conventions }) {
  const classes = useStyles();
  const { items } = conventions;
  if (items.length === 0) {
    return (
      <EmptyNote title="No conventions are in force">
        Choose a preset under <code>mcpRegistry.conventions</code> in
        app-config.
      </EmptyNote>
    );
  }
  return (
    <>
      <Typography paragraph className={classes.intro}>
        {toIntroduction(conventions)}
      </Typography>
      {sortCategories(items.map(rule => rule.category)).map(category => {
        const rules = items.filter(rule => rule.category === category);
        return (
          <Section
            key={category}
            title={toCategoryWord(category)}
            aside={toCount(rules.length, 'rule')}
          >
            {rules.map(rule => (
              <RuleItem key={rule.id} rule={rule} />
            ))}
          </Section>
        );
      })}
    </>
  );
}

/** The organization's own handbook, made from the rules in force. */
export function ConventionsPage() {
  const api = useApi(mcpRegistryApiRef);
  const load = useCallback(() => api.listConventions(), [api]);
  const { value, error, retry } = useRequest(load);
  return (
    <RegistryFrame title="Conventions">
      {error && (
        <RequestFailure error={error} what="the conventions" retry={retry} />
      )}
      {value && <Handbook conventions={value} />}
      {value && <HandbookChecks />}
      {!value && !error && <LoadingRows what="the conventions" rows={10} />}
    </RegistryFrame>
  );
}
