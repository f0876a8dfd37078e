/** A way to the other windows of this browser. A page over plain HTTP has it too; other sites cannot send anything. */
export interface Channel<Message> {
  readonly send: (message: Message) => void
}

/** Hears every message that another window of this browser sends under this name. */
export const openChannel = <Message>(name: string, hear: (message: Message) => void): Channel<Message> => {
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<Message>) => hear(data)
  return { send: (message) => channel.postMessage(message) }
}
