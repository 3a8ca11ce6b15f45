import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { GraphQLISODateTime } from '@nestjs/graphql';
import fc from 'fast-check';
import {
  buildSchema,
  execute,
  getNullableType,
  getOperationAST,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parse,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { notFound } from '@ijkpunt/contracts';
import { webOperations } from '@ijkpunt/testing';
import { CompiledQueries, isCompilable } from './compiled-queries.js';

const printed = readFileSync(new URL('../../../web/schema.graphql', import.meta.url), 'utf8');

/** The schema as served, but for what its root fields answer. */
function schemaAnswering(answer: (field: string) => unknown): GraphQLSchema {
  const schema = buildSchema(printed);
  const dates = schema.getType('DateTime');
  if (isScalarType(dates)) dates.serialize = (value) => GraphQLISODateTime.serialize(value);
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    field.resolve = async () => answer(field.name);
  }
  return schema;
}

const scalars: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ID: fc.oneof(fc.string(), fc.integer()),
  String: fc.string(),
  Int: fc.integer({ min: -5, max: 5 }),
  Float: fc.double({ noNaN: true, noDefaultInfinity: true }),
  Boolean: fc.boolean(),
  DateTime: fc.date({ noInvalidDate: true }),
};
const faulty = fc.constantFrom<unknown>(null, undefined, new Error('broken'), Number.NaN, 1.5, {});

/** What a resolver could answer for a type, with here and there what it never should. */
function valueOf(type: GraphQLOutputType, faults: number): fc.Arbitrary<unknown> {
  const inner = getNullableType(type);
  const good = goodValueOf(inner, faults);
  const weights = [
    { weight: 100, arbitrary: good },
    { weight: isNonNullType(type) ? 0 : 20, arbitrary: fc.constant(null) },
    { weight: faults, arbitrary: faulty },
  ];
  return fc.oneof(...weights.filter(({ weight }) => weight > 0));
}

function goodValueOf(type: GraphQLOutputType, faults: number): fc.Arbitrary<unknown> {
  if (isListType(type)) return fc.array(valueOf(type.ofType, faults), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ value }) => value));
  if (isObjectType(type)) {
    const fields = Object.values(type.getFields());
    return fc.record(
      Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, faults)])),
    );
  }
  return scalars[type.toString()] ?? fc.constant('?');
}

const seen = ({ data, errors = [] }: ExecutionResult): unknown => ({
  data: JSON.stringify(data),
  errors: errors.map(({ message, path, locations }) =>
    JSON.stringify({ message, path, locations }),
  ),
});

const operationOf = (document: DocumentNode): OperationDefinitionNode => {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation, or several');
  return operation;
};
const canCompile = (text: string): boolean => {
  const document = parse(text);
  return isCompilable(document, operationOf(document));
};
const queries = [...webOperations()].filter(
  ([, text]) => operationOf(parse(text)).operation === 'query',
);
const scan = { region: 'a', campaign: 'b', municipality: 'c' };
const names = { scan, region: 'a', campaign: 'b' };

/** A document is answered by graphql-js the first time and as compiled from the second on. */
function comparing(schema: GraphQLSchema, text: string) {
  const document = parse(text);
  const compiled = new CompiledQueries(schema);
  return async (variableValues: Record<string, unknown> = names): Promise<void> => {
    const expected = seen(await execute({ schema, document, variableValues }));
    for (let time = 0; time < 3; time += 1) {
      expect(seen(await compiled.run({ document, variableValues }))).toEqual(expected);
    }
  };
}

describe('a compiled query', () => {
  it.each(queries)('answers as graphql-js: %s', async (_name, text) => {
    let answer: unknown = null;
    const schema = schemaAnswering(() => answer);
    const [root] = operationOf(parse(text)).selectionSet.selections;
    const name = root?.kind === Kind.FIELD ? root.name.value : '';
    const field = schema.getQueryType()?.getFields()[name];
    if (!field) throw new Error(`no field ${name}`);
    const values = fc.oneof(valueOf(field.type, 0), valueOf(field.type, 1));
    const compare = comparing(schema, text);
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        answer = value;
        await compare();
      }),
      { numRuns: 60 },
    );
  });

  it.each(queries)('is refused as by graphql-js: %s', async (_name, text) => {
    const schema = schemaAnswering(() => {
      throw notFound();
    });
    const compare = comparing(schema, text);
    await compare();
    for (const variableValues of [{}, { scan: null }, { scan: 5, region: [] }, { scan: {} }]) {
      await compare(variableValues);
    }
  });

  it('is every query of the application with one root field', () => {
    const others = queries.filter(([, text]) => !canCompile(text)).map(([name]) => name);
    expect(others).toEqual(['Reports', 'RegionReports', 'QuestionTalk']);
  });

  it('keeps to the conditions of a query', async () => {
    const text = `query ($region: String!, $yes: Boolean!) {
      region(region: $region) { slug @include(if: $yes) name @skip(if: $yes) __typename ...More } }
      fragment More on Region { campaigns @include(if: $yes) { slug year @skip(if: $yes) } }`;
    expect(canCompile(text)).toBe(true);
    const campaigns = [{ slug: 'a', year: 2026 }];
    const schema = schemaAnswering(() => ({ slug: 'a', name: 'A', campaigns }));
    const compare = comparing(schema, text);
    for (const yes of [true, false]) await compare({ region: 'a', yes });
  });
});

describe('what is left to graphql-js', () => {
  const viewer = (fields: string): string => `query { viewer { ${fields} } }`;
  it.each([
    ['a mutation', 'mutation { signOut }'],
    ['a value', '{ region(region: "a") { slug } }'],
    ['a value of a variable', 'query ($a: String = "a") { region(region: $a) { slug } }'],
    ['a value of a condition', viewer('id @include(if: true)')],
    ['a value in a fragment', `${viewer('...F')} fragment F on Viewer { id @skip(if: false) }`],
    ['a condition on a type name', viewer('__typename @include(if: true)')],
    ['a prototype', viewer('__proto__: id')],
    ['a type name by another name', viewer('constructor: __typename')],
    ['a name every object has', viewer('toString: id')],
    ['a name that looks like a path', viewer('a_b: id')],
    ['two root fields', '{ a: viewer { id } b: viewer { id } }'],
    ['a fragment at the root', '{ ... { viewer { id } } }'],
  ])('%s', (_what, text) => {
    expect(canCompile(text)).toBe(false);
  });

  it('is a value that would become code', async () => {
    const global = globalThis as { wasRun?: boolean };
    const code = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d0),x:(globalThis.wasRun=true';
    const text = `{ region(region: ${JSON.stringify(code)}) { slug } }`;
    await comparing(
      schemaAnswering(() => ({ slug: 'a' })),
      text,
    )();
    expect(global.wasRun).toBeUndefined();
  });
});
