export { readConfig, type GatewayConfig } from './config.js';
export { startGateway, type RunningGateway } from './gateway.js';
