import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kind, parse, print, separateOperations, visit, type FieldNode } from 'graphql';

const web = fileURLToPath(new URL('../../../apps/web/src/', import.meta.url));
const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * Every operation of the web application by its name, as its client posts it: with the fragments
 * it spreads and the type names that the client's cache asks for.
 */
export function webOperations(): ReadonlyMap<string, string> {
  const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(web, path), 'utf8'));
  const texts = sources.flatMap((source) =>
    [...source.matchAll(/graphql\(\s*`([^`]+)`/g)].map(([, text = '']) => text),
  );
  const whole = parse(texts.join('\n'));
  const names = whole.definitions.map((each) =>
    'name' in each ? `${each.kind} ${each.name?.value}` : each.kind,
  );
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`more than one stands for ${twice.join()}`);
  const operations = separateOperations(whole);
  return new Map(
    Object.entries(operations).map(([name, document]) => {
      const withTypenames = visit(document, {
        SelectionSet: {
          leave: (node, _key, parent) =>
            parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
              ? undefined
              : { ...node, selections: [...node.selections, typename] },
        },
      });
      return [name, print(withTypenames)];
    }),
  );
}
