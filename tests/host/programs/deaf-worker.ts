// Stands in for the thread that verifies: busy in one long call, and hears nothing.

import { parentPort } from 'node:worker_threads'

parentPort?.postMessage({ kind: 'progress', progress: { stage: 'file', done: 0, total: 0 } })
for (;;);
