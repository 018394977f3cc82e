'use client';
import { Select, Switch } from '@mantine/core';
import { formOf, type Workflow } from '#catalog/language';
import type { ScenarioGiven } from '#runtime/core';
import { FieldForm, FieldInput, type FormValue } from '#ui/forms';
import { sourceLanguage, useFormat, useLanguage, useTexts } from '#ui/texts';
import { Fold } from './fold.tsx';
import styles from './simulator.module.css';
import { simulatorTexts } from './texts/simulator-texts.ts';
import type { Simulator } from './use-simulator.ts';

interface Props {
  readonly simulator: Simulator;
  readonly given: ScenarioGiven;
}

/** The given without what is `undefined`: a document holds no such thing. */
function compact(given: { readonly [K in keyof ScenarioGiven]: ScenarioGiven[K] | undefined }): ScenarioGiven {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as ScenarioGiven;
}

const NONE = '-';
const MADE_UP = 'customer';

function CustomerInput({ simulator, given }: Props) {
  const t = useTexts(simulatorTexts);
  const { customer } = given;
  const known = simulator.world?.customers ?? [];
  const choose = (id: string | null) => {
    const found = known.find((each) => each.id === id);
    const next = found
      ? { id: found.id, vip: found.vip, contract: found.contract }
      : id === MADE_UP
        ? { id: MADE_UP, vip: false, contract: false }
        : undefined;
    simulator.give(compact({ ...given, customer: next }));
  };
  const set = (what: 'vip' | 'contract', on: boolean) =>
    customer && simulator.give({ ...given, customer: { ...customer, [what]: on } });
  return (
    <>
      <Select
        label={t('given.customer')}
        allowDeselect={false}
        searchable={known.length > 8}
        data={[
          { value: NONE, label: t('given.noCustomer') },
          { value: MADE_UP, label: t('given.madeUp') },
          ...known.filter(({ id }) => id !== MADE_UP).map(({ id, title }) => ({ value: id, label: title })),
          ...(customer && customer.id !== MADE_UP && !known.some(({ id }) => id === customer.id)
            ? [{ value: customer.id, label: customer.id }]
            : []),
        ]}
        value={customer?.id ?? NONE}
        onChange={choose}
      />
      {customer ? (
        <>
          <Switch
            label={t('given.contract')}
            checked={customer['contract'] === true}
            onChange={(event) => set('contract', event.currentTarget.checked)}
          />
          <Switch
            label={t('given.customerVip')}
            checked={customer.vip === true}
            onChange={(event) => set('vip', event.currentTarget.checked)}
          />
        </>
      ) : null}
    </>
  );
}

function OptionInputs({ simulator, given }: Props) {
  const t = useTexts(simulatorTexts);
  const { options = {} } = given;
  const set = (id: string, value: string | null) => {
    const { [id]: _, ...rest } = options;
    const next = value === NONE || value === null ? rest : { ...rest, [id]: value === 'on' };
    simulator.give(compact({ ...given, options: Object.keys(next).length > 0 ? next : undefined }));
  };
  return simulator.document.options.map(({ id }) => (
    <Select
      key={id}
      label={simulator.words.names.option(id)}
      allowDeselect={false}
      data={[
        { value: NONE, label: t('given.asCountry') },
        { value: 'on', label: t('given.on') },
        { value: 'off', label: t('given.off') },
      ]}
      value={options[id] === undefined ? NONE : options[id] ? 'on' : 'off'}
      onChange={(value) => set(id, value)}
    />
  ));
}

/** The fields of a workflow as a form, required ones marked. */
function useFields({ fields }: Workflow) {
  const language = sourceLanguage(useLanguage().language);
  return fields.map((field) => formOf(field, { language, required: field.required }));
}

/** What the ticket begins with: every change plays the run anew. */
export function GivenSection({ simulator, given, opened }: Props & { readonly opened: boolean }) {
  const t = useTexts(simulatorTexts);
  const format = useFormat();
  const fields = useFields(simulator.document);
  const codes = new Set([
    ...(simulator.world?.countries ?? []).map(({ code }) => code),
    ...simulator.document.countries.map(({ country }) => country),
    ...(given.country === undefined ? [] : [given.country]),
  ]);
  const fill = (id: string, value: FormValue | undefined) => {
    const { [id]: _, ...rest } = given.fields ?? {};
    const next = value === undefined ? rest : { ...rest, [id]: value };
    simulator.give(compact({ ...given, fields: Object.keys(next).length > 0 ? next : undefined }));
  };
  return (
    <Fold title={t('given.title')} opened={opened}>
      <p className={styles['soft']}>{t('given.hint')}</p>
      <Select
        label={t('given.country')}
        allowDeselect={false}
        data={[
          { value: NONE, label: t('given.noCountry') },
          ...[...codes].map((code) => ({ value: code, label: format.country(code) })),
        ]}
        value={given.country ?? NONE}
        onChange={(code) =>
          simulator.give(compact({ ...given, country: code === NONE ? undefined : (code ?? undefined) }))
        }
      />
      <Select
        label={t('given.priority')}
        allowDeselect={false}
        data={['1', '2', '3', '4', '5']}
        value={String(given.priority ?? 3)}
        onChange={(next) => simulator.give({ ...given, priority: Number(next ?? 3) })}
      />
      <FieldInput
        field={{ id: 'at', type: 'instant', label: t('given.at'), required: true }}
        value={given.at}
        onChange={(at) => typeof at === 'string' && simulator.give({ ...given, at })}
      />
      <Switch
        label={t('given.requesterVip')}
        checked={given.requester?.vip === true}
        onChange={(event) =>
          simulator.give(
            compact({
              ...given,
              requester: event.currentTarget.checked ? { id: 'requester', ...given.requester, vip: true } : undefined,
            }),
          )
        }
      />
      <CustomerInput simulator={simulator} given={given} />
      <OptionInputs simulator={simulator} given={given} />
      {fields.length > 0 ? (
        <>
          <p className={styles['soft']}>{t('given.fields')}</p>
          <FieldForm fields={fields} values={given.fields ?? {}} onChange={fill} />
        </>
      ) : null}
    </Fold>
  );
}
