/** A database server that this program runs. */
export interface DatabaseServer {
  readonly engine: 'mongod' | 'documentdb';
  readonly uri: string;
  readonly port: number;
  /** Id of a server process that would outlive this program if that were killed. */
  readonly outlivingPid?: number;
  /** Fulfilled with the reason when it ends, asked to or not. */
  readonly ended: Promise<string>;
  /** Ends it with everything on disk. */
  stop(): Promise<void>;
}

/** What starting a server needs to know. */
export interface ServerOptions {
  readonly dataDir: string;
  /** Port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  readonly progress: (line: string) => void;
}
