'use client';
import { ActionIcon, Button, JsonInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { changeJson, expressionOf, jsonAt } from './change-json.ts';
import { FieldInput } from './field-input.tsx';
import type { FormField } from './form-field.ts';
import { formTexts } from './form-texts.ts';
import styles from './forms.module.css';
import { emptyValue, schemaNode, type Json, type SchemaNode } from './schema-node.ts';

/** What every part of a schema form shares. */
export interface SchemaFormContext {
  readonly value: Json | undefined;
  readonly onChange: (value: Json) => void;
  readonly disabled: boolean;
  /** Whether a leaf may be `{ expression }` instead of a value. */
  readonly expressions: boolean;
  /** Better words than the schema's own, by the dotted path (`to.address`); a list's entries go without their index. */
  readonly labelOf: ((path: string) => string | undefined) | undefined;
}

interface PartProps<Node> {
  readonly node: Node;
  readonly form: SchemaFormContext;
}

type Leaf = Extract<SchemaNode, { kind: 'text' | 'number' | 'switch' | 'choice' }>;

const change = (form: SchemaFormContext, path: readonly string[], next: Json | undefined) =>
  form.onChange(changeJson(form.value, path, next) ?? {});

function labelOf(node: SchemaNode, form: SchemaFormContext): string {
  const path = node.path.filter((key) => !/^\d+$/.test(key)).join('.');
  return form.labelOf?.(path) ?? node.label;
}

function fieldOf(node: Leaf, label: string): FormField {
  const common = { id: node.path.join('.'), label, help: node.help, required: node.required };
  switch (node.kind) {
    case 'text': {
      const limit = node.maxLength === undefined ? {} : { maxLength: node.maxLength };
      return { ...common, type: 'text', multiline: node.multiline, ...limit };
    }
    case 'number':
      return { ...common, type: 'number', minimum: node.minimum, maximum: node.maximum };
    case 'switch':
      return { ...common, type: 'switch' };
    case 'choice':
      return { ...common, type: 'choice', choices: node.choices.map((id) => ({ id, label: id })) };
  }
}

function LeafPart({ node, form }: PartProps<Leaf>) {
  const t = useTexts(formTexts);
  const value = jsonAt(form.value, node.path);
  const expression = expressionOf(value);
  const label = labelOf(node, form);
  const mode = expression === undefined ? t('useExpression') : t('useValue');
  const switchMode = () => change(form, node.path, expression === undefined ? { expression: '' } : undefined);
  return (
    <div className={styles['leaf']}>
      {expression === undefined ? (
        <FieldInput
          field={fieldOf(node, label)}
          value={typeof value === 'object' ? undefined : value}
          onChange={(next) => change(form, node.path, next)}
          disabled={form.disabled}
        />
      ) : (
        <Textarea
          label={label}
          {...(node.help === undefined ? {} : { description: node.help })}
          value={expression}
          autosize
          minRows={1}
          disabled={form.disabled}
          leftSection={<Icon name="formula" />}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          onChange={(event) => change(form, node.path, { expression: event.currentTarget.value })}
        />
      )}
      {form.expressions && !form.disabled ? (
        <ActionIcon
          className={styles['mode'] ?? ''}
          size="sm"
          variant={expression === undefined ? 'subtle' : 'light'}
          color={expression === undefined ? 'gray' : 'accent'}
          aria-label={`${mode}: ${label}`}
          title={mode}
          onClick={switchMode}
        >
          <Icon name="formula" size={14} />
        </ActionIcon>
      ) : null}
    </div>
  );
}

function ListPart({ node, form }: PartProps<Extract<SchemaNode, { kind: 'list' }>>) {
  const t = useTexts(formTexts);
  const value = jsonAt(form.value, node.path);
  const entries: readonly Json[] = Array.isArray(value) ? value : [];
  return (
    <fieldset className={styles['group']}>
      <legend>{labelOf(node, form)}</legend>
      {node.help === undefined ? null : <p className={styles['help']}>{node.help}</p>}
      <div className={styles['fields']}>
        {entries.map((_, at) => {
          const item = schemaNode(node.item, { path: [...node.path, String(at)], required: true });
          return (
            <div key={at} className={styles['entry']}>
              <SchemaPart node={{ ...item, label: node.item.title ?? t('entry', { number: at + 1 }) }} form={form} />
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={form.disabled}
                aria-label={t('remove', { number: at + 1 })}
                title={t('remove', { number: at + 1 })}
                onClick={() => change(form, [...node.path, String(at)], undefined)}
              >
                <Icon name="trash" />
              </ActionIcon>
            </div>
          );
        })}
        <Button
          variant="default"
          size="compact-sm"
          disabled={form.disabled}
          leftSection={<Icon name="plus" size={14} />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => change(form, node.path, [...entries, emptyValue(node.item)])}
        >
          {t('add')}
        </Button>
      </div>
    </fieldset>
  );
}

function JsonPart({ node, form }: PartProps<SchemaNode>) {
  const t = useTexts(formTexts);
  const value = jsonAt(form.value, node.path);
  const [draft, setDraft] = useState(() => (value === undefined ? '' : JSON.stringify(value, null, 2)));
  const take = (text: string) => {
    setDraft(text);
    try {
      change(form, node.path, text.trim() === '' ? undefined : (JSON.parse(text) as Json));
    } catch {
      // Half-written: the last whole value stays until this one is whole.
    }
  };
  return (
    <JsonInput
      label={labelOf(node, form)}
      {...(node.help === undefined ? {} : { description: node.help })}
      value={draft}
      onChange={take}
      autosize
      minRows={2}
      disabled={form.disabled}
      validationError={t('broken')}
    />
  );
}

/** One part of a schema form, with everything inside it. */
export function SchemaPart({ node, form }: PartProps<SchemaNode>) {
  switch (node.kind) {
    case 'group': {
      const children = node.children.map((child) => <SchemaPart key={child.path.join('.')} node={child} form={form} />);
      if (node.path.length === 0) return <div className={styles['fields']}>{children}</div>;
      return (
        <fieldset className={styles['group']}>
          <legend>{labelOf(node, form)}</legend>
          <div className={styles['fields']}>{children}</div>
        </fieldset>
      );
    }
    case 'list':
      return <ListPart node={node} form={form} />;
    case 'json':
      return <JsonPart node={node} form={form} />;
    default:
      return <LeafPart node={node} form={form} />;
  }
}
