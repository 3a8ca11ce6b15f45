export default async function globalTeardown() {
  await globalThis.ijkpuntTestCluster?.stop();
}
