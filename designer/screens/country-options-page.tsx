'use client';
import { ActionIcon, Button, NativeSelect, Switch, Tooltip } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { canSomewhere } from '#catalog/directory';
import { textIn, type Option, type Workflow } from '#catalog/language';
import { Icon } from '#ui/icons';
import { BlockSkeleton, EmptyState, ProblemNotice } from '#ui/parts';
import { Page } from '#ui/shell';
import { sourceLanguage, useFormat, useLanguage, useTexts } from '#ui/texts';
import { useApi } from './api.ts';
import { workflowProblemTexts } from './problem-texts.ts';
import { screenTexts } from './screen-texts.ts';
import styles from './screens.module.css';

/** The document with the country's own value, as the server will store it: shown at once. */
function withValue(document: Workflow, order: { country: string; option: string; value: boolean | null }): Workflow {
  const { country, option, value } = order;
  const found = document.countries.find((each) => each.country === country) ?? { country, options: {} };
  const others = Object.entries(found.options).filter(([id]) => id !== option);
  const options = Object.fromEntries(value === null ? others : [...others, [option, value]]);
  const known = document.countries.some((each) => each.country === country);
  const countries = known
    ? document.countries.map((each) => (each.country === country ? { country, options } : each))
    : [...document.countries, { country, options }];
  return { ...document, countries };
}

/** Sets options of countries: shown at once, taken back where the server refuses. */
function useSetOption(key: string) {
  const api = useApi();
  const queries = useQueryClient();
  const filter = api.workflows.get.queryFilter({ key });
  const mutation = useMutation(api.workflows.setCountryOptions.mutationOptions());
  const set = (country: string, option: string, value: boolean | null) => {
    const queryKey = api.workflows.get.queryKey({ key });
    queries.setQueryData(queryKey, (draft) =>
      draft ? { ...draft, document: withValue(draft.document, { country, option, value }) } : draft,
    );
    mutation.mutate(
      { key, country, options: { [option]: value } },
      { onSettled: () => void queries.invalidateQueries(filter) },
    );
  };
  return { set, error: mutation.error };
}

interface CellProps {
  readonly option: Option;
  readonly own: boolean | undefined;
  readonly country: string;
  readonly disabled: boolean;
  readonly onSet: (value: boolean | null) => void;
}

function Cell({ option, own, country, disabled, onSet }: CellProps) {
  const t = useTexts(screenTexts);
  const language = sourceLanguage(useLanguage().language);
  const name = textIn(option.title, language);
  return (
    <td>
      <span className={styles['cell']}>
        <Switch
          aria-label={t('options.cell', { option: name, country })}
          checked={own ?? option.default}
          disabled={disabled}
          onChange={(event) => onSet(event.currentTarget.checked)}
        />
        {own === undefined ? (
          <span className={styles['soft']}>{t('options.reset')}</span>
        ) : (
          <>
            <span>{t('options.own')}</span>
            <Tooltip label={t('options.reset')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('options.resetCell', { option: name, country })}
                disabled={disabled}
                onClick={() => onSet(null)}
              >
                <Icon name="undo" size={14} />
              </ActionIcon>
            </Tooltip>
          </>
        )}
      </span>
    </td>
  );
}

interface MatrixProps {
  readonly document: Workflow;
  readonly countries: readonly string[];
  readonly disabled: boolean;
  readonly onSet: (country: string, option: string, value: boolean | null) => void;
}

function Matrix({ document, countries, disabled, onSet }: MatrixProps) {
  const t = useTexts(screenTexts);
  const format = useFormat();
  const language = sourceLanguage(useLanguage().language);
  const ownOf = (country: string, option: string) => {
    const options = document.countries.find((each) => each.country === country)?.options ?? {};
    return Object.hasOwn(options, option) ? options[option] : undefined;
  };
  return (
    <table className={styles['table']} aria-label={t('options.label')}>
      <thead>
        <tr>
          <th scope="col">{t('options.country')}</th>
          {document.options.map(({ id, title }) => (
            <th key={id} scope="col">
              {textIn(title, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('options.default')}</th>
          {document.options.map(({ id, default: value }) => (
            <td key={id}>{value ? <Icon name="check" label={t('on')} /> : <Icon name="minus" label={t('off')} />}</td>
          ))}
        </tr>
        {countries.map((country) => (
          <tr key={country}>
            <th scope="row">{format.country(country)}</th>
            {document.options.map((option) => (
              <Cell
                key={option.id}
                option={option}
                own={ownOf(country, option.id)}
                country={format.country(country)}
                disabled={disabled}
                onSet={(value) => onSet(country, option.id, value)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CountryAdder({
  known,
  onAdd,
}: {
  readonly known: readonly string[];
  readonly onAdd: (country: string) => void;
}) {
  const t = useTexts(screenTexts);
  const format = useFormat();
  const directory = useQuery(useApi().directory.countries.list.queryOptions()).data ?? [];
  const [chosen, setChosen] = useState('');
  const free = directory.map(({ value }) => value.code).filter((code) => !known.includes(code));
  if (free.length === 0) return null;
  return (
    <form
      className={styles['adder']}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '') onAdd(chosen);
        setChosen('');
      }}
    >
      <NativeSelect
        label={t('options.country')}
        value={chosen}
        data={[
          { value: '', label: t('options.choose') },
          ...free.map((code) => ({ value: code, label: format.country(code) })),
        ]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={chosen === ''} leftSection={<Icon name="plus" size={14} />}>
        {t('options.add')}
      </Button>
    </form>
  );
}

/** Which options are on in which country. */
export function CountryOptionsPage({ workflowKey }: { readonly workflowKey: string }) {
  const t = useTexts(screenTexts);
  const language = sourceLanguage(useLanguage().language);
  const api = useApi();
  const query = useQuery(api.workflows.get.queryOptions({ key: workflowKey }));
  const me = useQuery(api.session.me.queryOptions()).data;
  const { set, error } = useSetOption(workflowKey);
  // A country without settings of its own lives only on this page until one is set.
  const [added, setAdded] = useState<readonly string[]>([]);
  const document = query.data?.document;
  const own = document?.countries.map(({ country }) => country) ?? [];
  const countries = [...own, ...added.filter((country) => !own.includes(country))];
  const disabled = !me || !canSomewhere(me.person, 'workflow.set-options');
  const href = `/designer/${workflowKey}`;
  const trail = [
    { label: t('designer'), href: '/designer' },
    { label: document ? textIn(document.title, language) : workflowKey, href },
  ];
  return (
    <Page title={t('options.title')} trail={trail} layout="fill">
      <div className={styles['matrix']}>
        <ProblemNotice error={query.error ?? error} texts={workflowProblemTexts} onRetry={() => void query.refetch()} />
        {document ? null : query.error ? null : <BlockSkeleton height={320} />}
        {document?.options.length === 0 ? (
          <EmptyState
            icon="globe"
            title={t('options.none')}
            action={
              <Button component={Link} href={href}>
                {t('options.open')}
              </Button>
            }
          >
            {t('options.noneHint')}
          </EmptyState>
        ) : null}
        {document && document.options.length > 0 ? (
          <>
            <p className={styles['soft']}>{t('options.publishHint')}</p>
            <Matrix document={document} countries={countries} disabled={disabled} onSet={set} />
            {disabled ? null : (
              <CountryAdder known={countries} onAdd={(country) => setAdded((before) => [...before, country])} />
            )}
          </>
        ) : null}
      </div>
    </Page>
  );
}
