import 'reflect-metadata';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import {
  ASKED_QUEUES,
  CalmPush,
  createPush,
  createRegistry,
  Database,
  LOGGER,
  PUSH,
  queuesWhenAsked,
  RequestMetrics,
  type AskedQueues,
  type Logger,
  type Push,
} from '@ijkpunt/platform';
import { ExitModule } from '@ijkpunt/exit';
import { InstrumentsModule } from '@ijkpunt/instruments';
import { LINK_BASE, NotificationsModule } from '@ijkpunt/notifications';
import { OperationsModule } from '@ijkpunt/operations';
import { Report, ReportsModule } from '@ijkpunt/reports';
import { ResultsModule, resultEntities } from '@ijkpunt/results';
import { ScansModule, scanEntities } from '@ijkpunt/scans';
import { ADMIN_DATABASE, IDENTITY_DATABASE, Region, TenancyModule } from '@ijkpunt/tenancy';
import type { GatewayConfig } from './config.js';
import { isUnavailable } from './failures.js';
import { CompilingDriver } from './graphql/compiling-driver.js';
import { errorFormatter } from './graphql/format-error.js';
import { httpRules, parseLimits } from './graphql/limits.js';
import { operationLog } from './graphql/operation-log.js';
import { unavailableHttp } from './graphql/try-again-later.js';
import { RequestContexts, traceHeader } from './graphql/request-context.js';
import { serveSockets } from './graphql/sockets.js';
import { Departure } from './http/departure.js';
import { DownloadsController } from './http/downloads.controller.js';
import { FileAnswers } from './http/file-answers.js';
import { GatewayAdapter } from './http/gateway-adapter.js';
import { HealthController } from './http/health.controller.js';
import { serveArchiveFiles } from './http/archive-files.js';
import { serveBaselineFiles } from './http/baseline-files.js';
import { serveInstrumentFiles } from './http/instrument-files.js';
import { serveLogoFiles } from './http/logo-files.js';
import { serveMapFiles } from './http/map-files.js';
import { serveLeavePage } from './http/leave-page.js';
import { serveKeptMails } from './http/kept-mails.js';
import { PUBLIC_URL } from './public-url.js';
import { serveRequestFigures } from './request-figures.js';
import { resolvers } from './schema.js';
import { ReadStartPage } from './start/read-start-page.js';
import { addSecurityHeaders } from './http/security-headers.js';
import { serveSharedFiles } from './http/shared-files.js';
import { SessionCookie } from './http/session-cookie.js';
import { Visitors } from './http/visitors.js';
import { builtWeb, serveWebFiles } from './http/web-files.js';

const entities = [Region, ...scanEntities, ...resultEntities, Report];

interface GatewayParts {
  readonly database: Database;
  readonly identity: Database;
  readonly admin: Database | null;
  readonly queues: AskedQueues;
  readonly push: Push;
  readonly cookie: SessionCookie;
  readonly departure: Departure;
  readonly log: Logger;
  readonly publicUrl: string;
  readonly metrics: RequestMetrics;
}

/** What every module may ask for: databases, push and log, made once per process. */
@Module({})
class PartsModule {
  static with(parts: GatewayParts): DynamicModule {
    const providers = [
      { provide: Database, useValue: parts.database },
      { provide: IDENTITY_DATABASE, useValue: parts.identity },
      { provide: ADMIN_DATABASE, useValue: parts.admin },
      { provide: ASKED_QUEUES, useValue: parts.queues },
      { provide: PUSH, useValue: parts.push },
      { provide: SessionCookie, useValue: parts.cookie },
      { provide: Departure, useValue: parts.departure },
      { provide: LOGGER, useValue: parts.log },
      { provide: PUBLIC_URL, useValue: parts.publicUrl },
      { provide: LINK_BASE, useValue: parts.publicUrl },
    ];
    return { module: PartsModule, global: true, providers, exports: providers };
  }
}

@Module({
  imports: [TenancyModule],
  providers: [RequestContexts],
  exports: [RequestContexts],
})
class ContextModule {}

const graphqlModule = ({ log, metrics }: GatewayParts): DynamicModule =>
  GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: CompilingDriver,
    imports: [ContextModule],
    inject: [RequestContexts],
    useFactory: (contexts: RequestContexts): ApolloDriverConfig => ({
      autoSchemaFile: true,
      sortSchema: true,
      playground: false,
      introspection: false,
      persistedQueries: false,
      includeStacktraceInErrorResponses: false,
      validationRules: [...httpRules],
      parseOptions: parseLimits,
      formatError: errorFormatter(log),
      // It looks at every field of every answer only to find that none may be kept.
      plugins: [ApolloServerPluginCacheControlDisabled(), operationLog(log, metrics)],
      context: async (request: FastifyRequest, reply: FastifyReply) => {
        reply.header('cache-control', 'no-store');
        const incoming = {
          cookie: request.headers.cookie,
          address: request.ip,
          userAgent: request.headers['user-agent'] ?? '',
          setCookie: (header: string) => void reply.header('set-cookie', header),
        };
        const context = await contexts.of(incoming).catch(refuseContext);
        reply.header(traceHeader, context.traceId);
        return context;
      },
    }),
  });

/**
 * Without knowing who asks nothing is answered; the status tells a proxy to try another, and the
 * header a client when to come back.
 */
function refuseContext(thrown: unknown): never {
  const originalError = thrown instanceof Error ? thrown : new Error(String(thrown));
  const http = isUnavailable(thrown) ? unavailableHttp : { status: 500 };
  throw new GraphQLError(originalError.message, { originalError, extensions: { http } });
}

@Module({})
class GatewayModule {
  static with(parts: GatewayParts): DynamicModule {
    return {
      module: GatewayModule,
      imports: [
        PartsModule.with(parts),
        ContextModule,
        TenancyModule,
        ScansModule,
        ResultsModule,
        ReportsModule,
        NotificationsModule,
        OperationsModule,
        InstrumentsModule,
        ExitModule,
        graphqlModule(parts),
      ],
      controllers: [DownloadsController, HealthController],
      providers: [...resolvers, ReadStartPage, Visitors, FileAnswers],
    };
  }
}

export interface RunningGateway {
  readonly url: string;
  /** The GraphQL schema as it is served. */
  readonly schema: GraphQLSchemaHost['schema'];
  close(): Promise<void>;
}

/** Starts the only process that people reach; `close` breaks no request. */
export async function startGateway(
  config: GatewayConfig,
  log: Logger,
  { webRoot = builtWeb }: { readonly webRoot?: string } = {},
): Promise<RunningGateway> {
  const onError = (error: Error): void => log.warn({ event: 'database.connection', err: error });
  const pool = { entities, statementTimeoutMs: 5_000, onError };
  const database = await Database.connect({ ...pool, url: config.APP_DATABASE_URL, poolSize: 10 });
  const identity = await Database.connect({
    ...pool,
    url: config.IDENTITY_DATABASE_URL,
    poolSize: 5,
  });
  const admin = config.ADMIN_DATABASE_URL
    ? await Database.connect({ ...pool, url: config.ADMIN_DATABASE_URL, poolSize: 2 })
    : null;
  const queues = queuesWhenAsked(config.QUEUE_URL, log);
  const push = new CalmPush(createPush({ url: config.QUEUE_URL, log }));
  const cookie = new SessionCookie(config.PUBLIC_URL);
  const departure = new Departure(config.SHUTDOWN_GRACE_MS);
  const registry = createRegistry('gateway');
  const metrics = new RequestMetrics(registry);

  const adapter = new GatewayAdapter(config, log);
  const app = await NestFactory.create<NestFastifyApplication>(
    GatewayModule.with({
      database,
      identity,
      admin,
      queues,
      push,
      cookie,
      departure,
      log,
      publicUrl: config.PUBLIC_URL,
      metrics,
    }),
    adapter,
    // Refusals are answers, not errors; what is unexpected is logged where it is formatted.
    // Fastify itself reads JSON; Nest would add a parser of forms, which nobody sends.
    { logger: ['fatal'], bodyParser: false },
  );
  const server = adapter.getInstance();
  addSecurityHeaders(server, config.PUBLIC_URL);
  await serveWebFiles(server, webRoot, config.DEMO_ACCOUNTS);
  serveLeavePage(server, { services: () => app, log });
  serveSharedFiles(server, { services: () => app, log });
  if (config.MAIL_FOLDER) serveKeptMails(server, config.MAIL_FOLDER);
  const files = { services: () => app, publicUrl: config.PUBLIC_URL, log };
  serveInstrumentFiles(server, files);
  serveBaselineFiles(server, files);
  serveArchiveFiles(server, files);
  serveMapFiles(server, files);
  serveLogoFiles(server, files);
  departure.watch(app.getHttpServer());
  await app.init();
  const { schema } = app.get(GraphQLSchemaHost);
  const sockets = serveSockets(app.getHttpServer(), {
    schema,
    contexts: app.get(RequestContexts, { strict: false }),
    publicUrl: config.PUBLIC_URL,
    log,
  });
  const figures = config.METRICS_PORT
    ? await serveRequestFigures({
        registry,
        sockets,
        pools: { app: database, identity, ...(admin ? { admin } : {}) },
        host: config.HOST,
        port: config.METRICS_PORT,
      })
    : null;
  await app.listen(config.PORT, config.HOST);

  return {
    url: await app.getUrl(),
    schema,
    async close() {
      const server = app.getHttpServer();
      await departure.announce();
      await Promise.all([departure.drain(server), sockets.close()]);
      figures?.closeAllConnections();
      figures?.close();
      await app.close();
      await push.close();
      await Promise.all([database, identity, admin, queues].map((each) => each?.close()));
    },
  };
}
