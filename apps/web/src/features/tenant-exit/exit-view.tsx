import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { Loaded } from '../../components/loaded.js';
import { Archives } from './archives.js';
import { isBeingMade } from './being-made.js';
import { RegionExitDocument } from './exit-query.js';
import { RemovalCard } from './removal-card.js';
import './exit-view.css';

const rereadEveryMs = 2_000;

/** A region that leaves: its archives, and for who keeps the platform that it is taken away. */
export function ExitView({ region }: { readonly region: string }) {
  const query = useQuery(RegionExitDocument, {
    variables: { region },
    fetchPolicy: 'cache-and-network',
  });
  const { startPolling, stopPolling, refetch } = query;
  const isUnderWay = query.data?.regionExit.exports.some(isBeingMade) ?? false;
  useEffect(() => {
    if (isUnderWay) startPolling(rereadEveryMs);
    return stopPolling;
  }, [isUnderWay, startPolling, stopPolling]);
  return (
    <Loaded query={query}>
      {({ regionExit }) => (
        <>
          <Archives exit={regionExit} onChanged={refetch} />
          {regionExit.removal ? (
            <RemovalCard exit={regionExit} standing={regionExit.removal} />
          ) : null}
        </>
      )}
    </Loaded>
  );
}
