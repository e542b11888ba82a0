// The thread that derives a key, as it is, but that it tells of its start.

const told = new BroadcastChannel('key-threads-started')
told.postMessage('started')
told.close()
await import('../../../host/key-worker.ts')
