import {
  execute,
  getOperationAST,
  getVariableValues,
  isLeafType,
  Kind,
  locatedError,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLLeafType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import {
  compileQuery,
  isCompiledQuery,
  type CompiledQuery,
  type CompilerOptions,
} from 'graphql-jit';

/** More than the application has; whoever makes up others pushes out those used longest ago. */
const most = 200;

export type QueryToRun = Pick<
  ExecutionArgs,
  'document' | 'operationName' | 'variableValues' | 'contextValue'
>;

/**
 * Runs validated documents as graphql-js does; queries that come back by code made for them.
 * Whatever is not certain to give the same answer is left to graphql-js.
 */
export class CompiledQueries {
  private readonly compiled = new Map<OperationDefinitionNode, CompiledQuery | null>();
  private readonly seen = new WeakSet<OperationDefinitionNode>();

  private readonly serializers: CompilerOptions['customSerializers'];

  constructor(private readonly schema: GraphQLSchema) {
    this.serializers = strictSerializers(schema);
  }

  async run(query: QueryToRun): Promise<ExecutionResult> {
    const { document, operationName, variableValues, contextValue } = query;
    const operation = getOperationAST(document, operationName);
    const compiled = operation && this.find(document, operation);
    if (!compiled || !this.takes(operation, variableValues)) {
      return execute({ ...query, schema: this.schema });
    }
    const result = await compiled.query(undefined, contextValue, variableValues);
    if (!result.errors) return result;
    const refusal = refusalIn(result, operation);
    // An answer that the schema does not allow is our fault, and told in the words of graphql-js.
    return refusal
      ? { errors: [refusal], data: result.data }
      : execute({ ...query, schema: this.schema });
  }

  private find(document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | null {
    const known = this.compiled.get(operation);
    if (known !== undefined) {
      this.compiled.delete(operation);
      this.compiled.set(operation, known);
      return known;
    }
    // What is asked once is sooner answered than compiled.
    if (!this.seen.has(operation)) {
      this.seen.add(operation);
      return null;
    }
    const made = isCompilable(document, operation) ? this.compile(document, operation) : null;
    this.compiled.set(operation, made);
    const [oldest] = this.compiled.keys();
    if (oldest && this.compiled.size > most) this.compiled.delete(oldest);
    return made;
  }

  private compile(document: DocumentNode, operation: OperationDefinitionNode) {
    const made = compileQuery(this.schema, document, operation.name?.value, {
      disablingCapturingStackErrors: true,
      customSerializers: this.serializers,
    });
    return isCompiledQuery(made) ? made : null;
  }

  /** Refusals of variables are graphql-js's own, in its words. */
  private takes(
    { variableDefinitions = [] }: OperationDefinitionNode,
    values: ExecutionArgs['variableValues'],
  ): boolean {
    const { errors } = getVariableValues(this.schema, variableDefinitions, values ?? {}, {
      maxErrors: 1,
    });
    return errors === undefined;
  }
}

/** What the resolver of the only root field threw, as graphql-js would wrap it; else null. */
function refusalIn(
  { errors = [] }: ExecutionResult,
  { selectionSet: { selections } }: OperationDefinitionNode,
): GraphQLError | null {
  const [error, ...others] = errors;
  if (!error?.originalError || others.length > 0 || error.path?.length !== 1) return null;
  return locatedError(error.originalError, selections, error.path);
}

/** As graphql-js, which takes no null from a leaf that has a value. */
function strictSerializers(schema: GraphQLSchema): CompilerOptions['customSerializers'] {
  const leaves = Object.values(schema.getTypeMap()).filter(isLeafType);
  const strict = (leaf: GraphQLLeafType) => (value: unknown) => {
    const serialized: unknown = leaf.serialize(value);
    if (serialized === null) throw new TypeError(`${leaf.name} became nothing`);
    return serialized;
  };
  return Object.fromEntries(leaves.map((leaf) => [leaf.name, strict(leaf)]));
}

/**
 * The compiler pastes what a document holds into code, and a value can be written such that it
 * becomes code itself. So only names may stand in it, and no value but variables. Left out are
 * names that every object has already, and those that could fold two paths into one. With one
 * root field it cannot depend on timing which error is told.
 */
export function isCompilable(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  if (operation.operation !== OperationTypeNode.QUERY) return false;
  const { selections } = operation.selectionSet;
  let isPlain = selections.length === 1 && selections[0]?.kind === Kind.FIELD;
  visit(document, {
    enter({ kind }) {
      if (kind.endsWith('Value')) isPlain = false;
    },
    Field: {
      enter: ({ name, alias, directives }) =>
        name.value === '__typename' && !alias && !directives?.length ? false : undefined,
    },
    Name: ({ value }) => {
      if (value.includes('_') || value in Object.prototype) isPlain = false;
    },
  });
  return isPlain;
}
