export { FieldForm, useFieldForm, type FieldFormProps, type FieldFormState } from './field-form.tsx';
export { FieldInput, type FieldInputProps } from './field-input.tsx';
export { checkFields, type FieldProblem, type FormField, type FormValue, type FormValues } from './form-field.ts';
export { SchemaForm, type SchemaFormProps } from './schema-form.tsx';
export type { Json } from './schema-node.ts';
