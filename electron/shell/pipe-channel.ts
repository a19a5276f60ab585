// The one name that main and preload share. Alone in its file: the preload must bundle nothing of the backend.

export const pipeChannel = 'audience-canvas:pipe'
