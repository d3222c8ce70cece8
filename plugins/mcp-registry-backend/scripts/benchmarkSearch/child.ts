import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { BackendMessage } from './messages';

type MessageOf<T extends BackendMessage['type']> = Extract<
  BackendMessage,
  { type: T }
>;

/** Starts the process that is measured. */
export function startChild(args: string[]): ChildProcess {
  return fork(resolve(__dirname, 'backend.ts'), args, {
    execArgv: process.execArgv,
    env: { ...process.env, NODE_ENV: 'development', LOG_LEVEL: 'warn' },
  });
}

/** Has it leave no trace, and waits for its end. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.connected) {
    child.send('stop');
    await once(child, 'exit');
  }
}

function isOfType<T extends BackendMessage['type']>(
  message: BackendMessage,
  type: T,
): message is MessageOf<T> {
  return message.type === type;
}

/** Waits for the next message of a type. */
export function hear<T extends BackendMessage['type']>(
  child: ChildProcess,
  type: T,
): Promise<MessageOf<T>> {
  return new Promise((resolveMessage, reject) => {
    const onExit = () => reject(new Error('The backend stopped'));
    const onMessage = (message: BackendMessage) => {
      if (isOfType(message, type)) {
        child.off('exit', onExit);
        child.off('message', onMessage);
        resolveMessage(message);
      }
    };
    child.on('message', onMessage);
    child.once('exit', onExit);
  });
}

/** What it takes by now. */
export function readUsage(child: ChildProcess): Promise<MessageOf<'usage'>> {
  const answer = hear(child, 'usage');
  child.send('usage');
  return answer;
}
