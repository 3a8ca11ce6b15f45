import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit, type FieldNode } from 'graphql';
import { repository } from './repository.js';

const source = join(repository, 'apps/web/src/features/results/results-query.ts');
const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The body that the results page posts: its own query, with the type names its cache asks for. */
export function resultsOperation(): string {
  const text = /graphql\(`([^`]+)`\)/.exec(readFileSync(source, 'utf8'))?.[1];
  if (!text) throw new Error(`${source} holds no query`);
  const document = visit(parse(text), {
    SelectionSet: {
      leave: (node, _key, parent) =>
        parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
          ? undefined
          : { ...node, selections: [...node.selections, typename] },
    },
  });
  const scan = { region: 'noordoost-brabant', campaign: 'zelfscan-2026', municipality: 'oss' };
  return JSON.stringify({ operationName: 'Results', query: print(document), variables: { scan } });
}
