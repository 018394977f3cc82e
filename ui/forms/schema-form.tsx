'use client';
import { useMemo } from 'react';
import { z } from 'zod';
import { schemaNode, type Json, type JsonSchema } from './schema-node.ts';
import { SchemaPart } from './schema-part.tsx';

export interface SchemaFormProps {
  /** A zod object schema; `.meta({ title, description })` gives labels and help. Keep its identity while nothing changes. */
  readonly schema: z.ZodType;
  readonly value: Json | undefined;
  readonly onChange: (value: Json) => void;
  readonly disabled?: boolean;
  /** Lets every leaf be `{ expression }` instead of a value. */
  readonly expressions?: boolean;
  /** Translated labels by the dotted path. */
  readonly labelOf?: (path: string) => string | undefined;
}

/** Draws a form from a schema: strings, numbers, booleans, enums, nested objects, lists; anything else as JSON. */
export function SchemaForm({
  schema,
  value,
  onChange,
  disabled = false,
  expressions = false,
  labelOf,
}: SchemaFormProps) {
  const node = useMemo(
    () => schemaNode(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema),
    [schema],
  );
  return <SchemaPart node={node} form={{ value, onChange, disabled, expressions, labelOf }} />;
}
