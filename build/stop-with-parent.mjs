// Loaded into a host that `npm start` runs: when the starter is gone, even by force, the host stops cleanly instead of living on unseen.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
