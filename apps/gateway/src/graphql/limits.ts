import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  GraphQLError,
  type ASTVisitor,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Marks a refusal of size, which `formatError` turns into the code TOO_COMPLEX. */
export const tooComplex = 'TOO_COMPLEX';

const bounds = { exposeLimits: false, errorMessage: tooComplex } as const;
const off = { enabled: false } as const;

const { validationRules: armorRules } = new ApolloArmor({
  maxDepth: { n: 8, ...bounds },
  maxAliases: { n: 15, ...bounds },
  maxDirectives: { n: 20, ...bounds },
  costLimit: { maxCost: 2_000, ...bounds },
  maxTokens: off,
  blockFieldSuggestion: off,
}).protect();

const rootFieldLimit = 10;

function maxRootFields(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.selectionSet.selections.length > rootFieldLimit) {
        context.reportError(new GraphQLError(tooComplex));
      }
    },
  };
}

/** The same rules for HTTP and for sockets: nothing is executed that breaks one. */
export const limitRules: readonly ValidationRule[] = [...armorRules, maxRootFields];

/** Given to the parser: a flood of tokens is refused before it is a tree. */
export const parseLimits = { maxTokens: 1_000 } as const;
export const bodyLimitBytes = 100 * 1_024;
