// Healthy is ready: alive, and able to reach its databases. The image has no curl.
const port = process.argv[2] ?? '4000';
const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
process.exit(response?.ok ? 0 : 1);
