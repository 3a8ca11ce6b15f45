import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { resetCaches } from 'graphql-tag';
import { CompiledQueries } from './compiled-queries.js';
import { sayWhenToTryAgain } from './try-again-later.js';

type ApolloGateway = NonNullable<ApolloServerOptions<BaseContext>['gateway']>;

/**
 * Apollo with another way to execute, through the door that it keeps for gateways. Parsing,
 * validation, limits and the form of errors stay Apollo's own.
 */
@Injectable()
export class CompilingDriver extends ApolloDriver {
  override async registerServer(options: ApolloDriverConfig): Promise<void> {
    const { schema, typeDefs: _typeDefs, resolvers: _resolvers, ...others } = options;
    if (!schema) throw new Error('the driver was given no schema');
    // Nest printed the schema and read it again, by what keeps all that it ever read.
    resetCaches();
    const withGateway = {
      ...others,
      gateway: gatewayTo(schema),
      // Behind those of Nest, one of which gives every answer with data status 200.
      plugins: [...(others.plugins ?? []), sayWhenToTryAgain],
    };
    await super.registerServer(withGateway);
  }
}

function gatewayTo(schema: GraphQLSchema): ApolloGateway {
  const queries = new CompiledQueries(schema);
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: async ({ document, request, context }) =>
        queries.run({
          document,
          operationName: request.operationName,
          variableValues: request.variables,
          contextValue: context,
        }),
    }),
    stop: async () => undefined,
  };
}
