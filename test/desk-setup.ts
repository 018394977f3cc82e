import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import type { TestProject } from 'vitest/node';
import { freePort, startDesk } from '#tools/start';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the running demo desk. */
    deskUrl: string;
    /** The file into which every mail that the desk sends is written, one JSON line each. */
    mailFile: string;
    /** While this file exists the mail server turns every connection away. */
    mailDownFile: string;
    /** The desk's data folder. */
    dataFolder: string;
  }
}

/** A real mail server on loopback that keeps what it is given, and is out of order while there is a file `down`. */
async function openMailServer(file: string, down: string): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onConnect(_session, done) {
      done(existsSync(down) ? Object.assign(new Error('Out of order'), { responseCode: 421 }) : undefined);
    },
    onData(stream, session, done) {
      let source = '';
      stream.on('data', (chunk: Buffer) => (source += chunk.toString()));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        void appendFile(file, `${JSON.stringify({ to, source })}\n`).then(() => done());
      });
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Starts the desk as a person does, `npm start`, with the demo on a data folder of its own and a mail server beside it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'statedesk-e2e-'));
  const mailFile = join(folder, 'mails.jsonl');
  const mailDownFile = join(folder, 'mail-server-is-down');
  const mail = await openMailServer(mailFile, mailDownFile);
  const desk = await startDesk({
    DATA_DIR: join(folder, 'data'),
    STATEDESK_DEMO: '1',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(mail.port),
    MAIL_FROM: 'desk@statedesk.example',
  });
  project.provide('deskUrl', desk.url);
  project.provide('mailFile', mailFile);
  project.provide('mailDownFile', mailDownFile);
  project.provide('dataFolder', join(folder, 'data'));
  return async () => {
    await desk.stop();
    await mail.close();
    await rm(folder, { recursive: true, force: true });
  };
}
