import { Connection } from '../types';

/** What a client is told of a server. */
export interface ClientServer {
  /** The server's name, as registries have it. */
  name: string;
  /** What people and tools call it in files: letters, digits, `-`, `_`. */
  key: string;
  connection: Connection;
}
