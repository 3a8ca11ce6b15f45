export { demoPassword, demoPeople } from './demo-people.js';
export { demoState, seedDemo, type DemoState, type SeedUrls } from './seed-demo.js';
