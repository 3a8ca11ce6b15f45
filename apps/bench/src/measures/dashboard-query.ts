import { Agent } from 'node:http';
import { post, requestsPerSecond, type Target } from '../http-client.js';
import type { Measure } from '../measure.js';
import { cookieOf } from '../people.js';
import { cpuSeconds } from '../processes.js';
import { recordStatements } from '../recorded-statements.js';
import { resultsOperation } from '../results-operation.js';
import { startGateway, startServer, untilReady, type ServerProcess } from '../server-process.js';
import { median } from '../statistics.js';

const connections = 32;
const rounds = 4;
const seconds = 4;

interface Rate {
  readonly perSecond: number;
  readonly cpuUs: number;
}

/**
 * The results page's own query, with a session, against the gateway; beside it a bare Fastify that
 * sends the same statements through pg and answers the same JSON. They take turns.
 */
export const dashboardQuery: Measure = {
  gives: ['dashboardQuery'],
  async run(bench) {
    const database = await (await bench.cluster()).demo();
    const cookie = await cookieOf(database, 'oss@demo.example');
    const request = { path: '/graphql', headers: { cookie }, body: resultsOperation() };
    const statements = await recordStatements(database, request);

    const gateway = await startGateway(bench, database);
    const answer = await answerOf({ ...request, port: gateway.port });
    const bare = await startServer(bench, 'bench/dist/bare-fastify.js', (port) => ({
      PORT: String(port),
      APP_DATABASE_URL: database.urls.ijk_app,
      IDENTITY_DATABASE_URL: database.urls.ijk_identity,
    }));
    bare.child.send({ statements, answer: JSON.parse(answer.toString()) as object });
    await untilReady(bare);
    const bareAnswer = await answerOf({ ...request, port: bare.port });
    // Apollo ends its answer with a new line.
    if (bareAnswer.toString() !== answer.toString().trimEnd()) {
      throw new Error('bare Fastify answers something else');
    }

    const rateOf = async (server: ServerProcess, headers: object = {}): Promise<Rate> => {
      const all = { ...request.headers, ...headers };
      return rate(server, { ...request, headers: all, port: server.port });
    };
    for (const server of [bare, gateway]) await rateOf(server);
    const bares: Rate[] = [];
    const gateways: Rate[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bares.push(await rateOf(bare));
      gateways.push(await rateOf(gateway));
    }
    // What browsers ask for; a proxy in front may do it instead.
    const compressed = await rateOf(gateway, { 'accept-encoding': 'gzip, deflate, br' });

    const shares = gateways.map((own, index) => own.perSecond / (bares[index]?.perSecond ?? 1));
    bench.put('dashboardQuery.requestsPerS', median(gateways.map((each) => each.perSecond)));
    bench.put('dashboardQuery.bareRequestsPerS', median(bares.map((each) => each.perSecond)));
    bench.put('dashboardQuery.shareOfBareFastify', median(shares));
    bench.put('dashboardQuery.cpuUsPerRequest', median(gateways.map((each) => each.cpuUs)));
    bench.put('dashboardQuery.bareCpuUsPerRequest', median(bares.map((each) => each.cpuUs)));
    bench.put('dashboardQuery.compressedRequestsPerS', compressed.perSecond);
    bench.put('dashboardQuery.statements', statements.length);
    bench.put('dashboardQuery.answerKb', answer.length / 1_000);
  },
};

async function rate(server: ServerProcess, target: Target): Promise<Rate> {
  const before = cpuSeconds(server.pid);
  const perSecond = await requestsPerSecond(target, { connections, seconds });
  const used = cpuSeconds(server.pid) - before;
  return { perSecond, cpuUs: (used / (perSecond * seconds)) * 1e6 };
}

async function answerOf(target: Target): Promise<Buffer> {
  const agent = new Agent();
  try {
    return await post(agent, target);
  } finally {
    agent.destroy();
  }
}
