'use client';
import { Button, Select } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { formsOf, ROLES, type FieldValues, type Workflow } from '#catalog/language';
import { FieldForm, useFieldForm, type FormField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import type { Offer } from './offers.ts';
import { MOST_STEPS } from './session.ts';
import styles from './simulator.module.css';
import { simulatorTexts } from './texts/simulator-texts.ts';
import type { Run, Simulator } from './use-simulator.ts';

const BUTTON = { root: styles['button'] ?? '', label: styles['label'] ?? '', section: styles['target'] ?? '' };

/** An event's form as the reader sees it. */
function useEventForm({ fields }: Workflow, { event }: Offer): readonly FormField[] {
  const language = sourceLanguage(useLanguage().language);
  return formsOf(fields, event.form, language);
}

interface OfferFormProps {
  readonly simulator: Simulator;
  readonly offer: Offer;
  readonly known: FieldValues;
  readonly onSend: (values: FieldValues) => void;
  readonly onClose: () => void;
}

function OfferForm({ simulator, offer, known, onSend, onClose }: OfferFormProps) {
  const t = useTexts(simulatorTexts);
  const fields = useEventForm(simulator.document, offer);
  const initial = Object.fromEntries(
    fields.flatMap(({ id }) => {
      const value = known[id];
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
  const form = useFieldForm(fields, initial);
  const title = simulator.words.names.event(offer.event.type);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const values = form.check();
    if (values !== undefined) onSend(values);
  };
  return (
    <form className={styles['form']} aria-label={title} noValidate onSubmit={submit}>
      <h3>{title}</h3>
      <FieldForm fields={fields} values={form.values} problems={form.problems} onChange={form.change} autoFocus />
      <div className={styles['row']}>
        <Button type="submit">{title}</Button>
        <Button variant="default" onClick={onClose}>
          {t('offers.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface OfferButtonProps {
  readonly simulator: Simulator;
  readonly offer: Offer;
  readonly full: boolean;
  readonly onPress: () => void;
}

function OfferButton({ simulator, offer, full, onPress }: OfferButtonProps) {
  const t = useTexts(simulatorTexts);
  const { names, say } = simulator.words;
  const { event, target, reason } = offer;
  const id = `why-${event.type}`;
  return (
    <div>
      <Button
        fullWidth
        justify="space-between"
        classNames={BUTTON}
        variant={reason ? 'default' : 'light'}
        disabled={full}
        {...(reason ? { 'aria-describedby': id } : {})}
        onClick={onPress}
        rightSection={target === undefined ? null : <span>{t('offers.leadsTo', { state: names.state(target) })}</span>}
      >
        {names.event(event.type)}
      </Button>
      {reason ? (
        <p className={styles['reason']} id={id}>
          <Icon name="info" size={14} />
          <span>{say(reason)}</span>
        </p>
      ) : null}
    </div>
  );
}

export interface OffersSectionProps {
  readonly simulator: Simulator;
  readonly run: Run;
  /** The event whose form stands open. */
  readonly opened: string | undefined;
  readonly onOpen: (event: string | undefined) => void;
}

/** The events that lead on as buttons; one with a form opens it in place. What would be refused says why, and may be tried all the same. */
export function OffersSection({ simulator, run, opened, onOpen: open }: OffersSectionProps) {
  const t = useTexts(simulatorTexts);
  const { ticket } = run.moment.played.play;
  const full = run.session.at >= MOST_STEPS;
  const send = ({ event, by }: Offer, values: FieldValues) => {
    open(undefined);
    const filled = Object.keys(values).length > 0 ? { with: { ...values } } : {};
    simulator.act({ send: event.type, ...filled, ...(by && { by: { role: by } }) });
  };
  const draw = (offer: Offer) =>
    opened === offer.event.type ? (
      <OfferForm
        key={offer.event.type}
        simulator={simulator}
        offer={offer}
        known={ticket.fields}
        onSend={(values) => send(offer, values)}
        onClose={() => open(undefined)}
      />
    ) : (
      <OfferButton
        key={offer.event.type}
        simulator={simulator}
        offer={offer}
        full={full}
        onPress={() => (offer.event.form.length > 0 && !offer.reason ? open(offer.event.type) : send(offer, {}))}
      />
    );
  const reports = run.offers.filter(({ by }) => by === undefined);
  const people = run.offers.filter(({ by }) => by !== undefined);
  return (
    <section className={styles['block']} aria-label={t('offers.title')}>
      <div className={styles['head']}>
        <h2>{t('offers.title')}</h2>
        <Select
          aria-label={t('offers.as')}
          size="xs"
          w={150}
          allowDeselect={false}
          data={['anyone' as const, ...ROLES].map((role) => ({
            value: role,
            label: role === 'anyone' ? t('offers.anyone') : simulator.words.role(role),
          }))}
          value={simulator.player}
          onChange={(role) => simulator.setPlayer(role ?? 'anyone')}
        />
      </div>
      {run.offers.length === 0 ? <p className={styles['soft']}>{t('offers.none')}</p> : null}
      {full ? <p className={styles['soft']}>{t('offers.full')}</p> : null}
      <div className={styles['offers']}>{people.map(draw)}</div>
      {reports.length > 0 ? (
        <>
          <p className={styles['soft']}>{t('offers.reports')}</p>
          <div className={styles['offers']}>{reports.map(draw)}</div>
        </>
      ) : null}
    </section>
  );
}
