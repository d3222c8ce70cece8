import { useApi } from '@backstage/core-plugin-api';
import { FleetHealth } from 'backstage-plugin-mcp-registry-common';
import { useCallback } from 'react';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { useRequest } from '../../hooks/useRequest';
import { LoadingRows } from '../common/LoadingRows';
import { RequestFailure } from '../common/RequestFailure';
import { Overlaps } from '../overlap/Overlaps';
import { RegistryFrame } from '../frame/RegistryFrame';
import { BrokenRules } from './BrokenRules';
import { ConformanceMatrix } from './ConformanceMatrix';
import { FleetNumbers } from './FleetNumbers';
import { RejectedManifests } from './RejectedManifests';
import { SharedParameters } from './SharedParameters';
import { Sources } from './Sources';
import { TrustDistribution } from './TrustDistribution';

function Health({ fleet }: { fleet: FleetHealth }) {
  return (
    <>
      <FleetNumbers fleet={fleet} />
      <TrustDistribution fleet={fleet} />
      <BrokenRules fleet={fleet} />
      <ConformanceMatrix fleet={fleet} />
      <SharedParameters fleet={fleet} />
      <Sources fleet={fleet} />
    </>
  );
}

/** Is the fleet healthy, and what needs eyes? */
export function FleetPage() {
  const api = useApi(mcpRegistryApiRef);
  const load = useCallback(() => api.getFleetHealth(), [api]);
  const { value, error, retry } = useRequest(load);
  return (
    <RegistryFrame title="Fleet health">
      {error && (
        <RequestFailure error={error} what="the fleet’s health" retry={retry} />
      )}
      {value && <Health fleet={value} />}
      {!value && !error && <LoadingRows what="the fleet’s health" rows={10} />}
      <Overlaps />
      <RejectedManifests />
    </RegistryFrame>
  );
}
