import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Marks a refusal of size, which `formatError` turns into the code TOO_COMPLEX. */
export const tooComplex = 'TOO_COMPLEX';

const bounds = { exposeLimits: false, errorMessage: tooComplex } as const;
/** A fragment counts as what stands in it: fields that are named once cost no more than repeated. */
const fragments = { flattenFragments: true } as const;
const off = { enabled: false } as const;

const { validationRules: armorRules } = new ApolloArmor({
  maxDepth: { n: 8, ...fragments, ...bounds },
  maxAliases: { n: 15, ...bounds },
  maxDirectives: { n: 20, ...bounds },
  costLimit: { maxCost: 2_000, ...fragments, ...bounds },
  maxTokens: off,
  blockFieldSuggestion: off,
}).protect();

const rootFieldLimit = 10;
/** A guess at a password is a request of its own, so that whoever counts requests counts guesses. */
const loneField = 'signIn';

function maxRootFields(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const fields = rootFields(context, operation.selectionSet, new Set());
      const limit = fields.includes(loneField) ? 1 : rootFieldLimit;
      if (fields.length > limit) context.reportError(new GraphQLError(tooComplex));
    },
  };
}

/** Names of the root fields, those in fragments too; a fragment is followed once. */
function rootFields(
  context: ValidationContext,
  { selections }: SelectionSetNode,
  followed: Set<string>,
): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return rootFields(context, selection.selectionSet, followed);
    }
    const { value: name } = selection.name;
    const fragment = followed.has(name) ? null : context.getFragment(name);
    followed.add(name);
    return fragment ? rootFields(context, fragment.selectionSet, followed) : [];
  });
}

function noSubscriptions(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
      context.reportError(new GraphQLError('a subscription needs a socket'));
    },
  };
}

/** The same rules for HTTP and for sockets: nothing is executed that breaks one. */
export const limitRules: readonly ValidationRule[] = [
  ...armorRules,
  maxRootFields,
  NoSchemaIntrospectionCustomRule,
];
/** HTTP has one answer, and would run a subscription as if it were a query. */
export const httpRules: readonly ValidationRule[] = [...limitRules, noSubscriptions];

/** Given to the parser: a flood of tokens is refused before it is a tree. */
export const parseLimits = { maxTokens: 1_000 } as const;
export const bodyLimitBytes = 100 * 1_024;
