import { directorySource, releaseSource, type Services } from '#app/services';
import { createDesk, replayRelease, ticketOf, type Checkpoint, type Desk } from '#runtime/server';
import { CommandFailure } from '../command-failure.ts';
import type { Outcome, ReplayDoor, ReplayedOpening, ReplayedTicket } from './replay-door.ts';
import type { ReplaySource } from './replay-source.ts';

async function openIn(desk: Desk, opening: ReplayedOpening, at: { run: string; workflow: string; release: string }) {
  const { ticket: id, key, event } = opening;
  const { workflow, release, run } = at;
  const { id: eventId, team } = event;
  const opened = await desk.open({
    ...{ workflow, release, subject: key, by: { kind: 'log' } },
    event: { id: eventId, ...(team !== undefined && { team }) },
    replay: { run, ticket: id, key, at: new Date(opening.at) },
  });
  if (opened.outcome === 'refused')
    throw new CommandFailure(`No ticket can be opened for case ${key}: ${opened.reason.code}`);
  return opened;
}

/** The desk with its database: tickets stay, and a run that was interrupted goes on. */
export async function createDatabaseDoor(
  services: Services,
  options: {
    readonly run: string;
    readonly fingerprint: string;
    readonly source: ReplaySource;
    /** For tests: called at each moment at which a crash matters. */
    readonly checkpoint?: Checkpoint;
  },
): Promise<ReplayDoor> {
  const { run, fingerprint, source, checkpoint } = options;
  const { connection, clock, newId, definitions, directory, replays } = services;
  const release = source.release ?? replayRelease(run);
  const unpublished = source.release === undefined ? { workflow: source.workflow } : {};
  const noted = await replays.note({ _id: run, fingerprint, release, ...unpublished });
  if (noted.fingerprint !== fingerprint)
    throw new CommandFailure(`Run ${run} is a replay of another log or workflow. Choose another name with --run.`);
  const desk = createDesk({
    ...{ connection, clock, newId },
    releases: releaseSource(definitions, replays),
    directory: directorySource(directory),
    ...(checkpoint && { checkpoint }),
  });
  return {
    async open(opening): Promise<ReplayedTicket> {
      const opened = await openIn(desk, opening, { run, workflow: source.workflow.id, release });
      let document = opened.ticket;
      let ticket = ticketOf(document);
      const journal = opened.repeated ? await desk.store.journalOf(document) : [];
      const earlier = new Map<string, Outcome>(journal.map(({ id, outcome }) => [id, outcome]));
      return {
        current: () => ticket,
        earlier: (event) => earlier.get(event),
        async send({ actor, ...event }, at) {
          const by = actor.kind === 'person' ? { kind: 'log' as const } : actor;
          const sent = await desk.dispatch({ ticket: ticket.id, event, by, at: new Date(at), known: document });
          document = sent.ticket;
          ticket = ticketOf(document);
          return sent.outcome;
        },
      };
    },
  };
}
