export { answeredWithin } from './answered-within.js';
export { keepPlan } from './database/connection.js';
export { Database, regionIsReadOnly, type DatabaseOptions } from './database/database.js';
export { sendAlong, standInRegion, type Transaction } from './database/region-transaction.js';
export { systemContext, systemPersonId, type RegionContext } from './database/region-context.js';
export { columnsOf, readRows } from './database/read-rows.js';
export { once } from './database/once.js';
export { giveBackMemory } from './give-back-memory.js';
export {
  JobDispatcher,
  LongWorker,
  ReportsWorker,
  ResultsWorker,
  ScheduledWorker,
  SCHEDULES,
  SUBSCRIPTIONS,
} from './messaging/job-dispatcher.js';
export {
  ASKED_QUEUES,
  JobQueues,
  jobQueuesProvider,
  openJobQueues,
  queuesWhenAsked,
  type AskedQueues,
  type FailedJob,
  type QueueState,
  queueModules,
} from './messaging/job-queues.js';
export { reasonCodeOf } from './messaging/failure-reason.js';
export { startWatchdog } from './messaging/job-watchdog.js';
export { engineOf, prepareQueue } from './messaging/queue-engine.js';
export {
  queueNames,
  StoppedHalfway,
  type Processor,
  type QueueName,
  type Schedule,
  type Subscriptions,
} from './messaging/processor.js';
export { record } from './messaging/record-event.js';
export { Relay } from './messaging/relay.js';
export { repeat, type Repetition } from './messaging/repeat.js';
export { forgetFutureStalledChecks } from './messaging/stalled-check-guard.js';
export { createLogger, endOnUnhandledErrors, type Logger } from './observability/logger.js';
export {
  createRegistry,
  serveMetrics,
  watchFigures,
  type Figure,
  type Registry,
} from './observability/metrics.js';
export { RequestMetrics } from './observability/request-metrics.js';
export { WorkMetrics } from './observability/work-metrics.js';
export { LOGGER } from './observability/logger-token.js';
export { CalmPush } from './push/calm-push.js';
export { createPush } from './push/create-push.js';
export { PUSH, type ChangeListener, type Push } from './push/push.js';
export { runUntilStopped } from './run-until-stopped.js';
