export { demoPassword, demoPeople, lastPerson } from './demo-people.js';
export { demoState, seedDemo, type DemoState, type SeedUrls } from './seed-demo.js';
