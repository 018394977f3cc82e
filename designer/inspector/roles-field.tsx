'use client';
import { Checkbox, Stack } from '@mantine/core';
import { ROLES, roleSchema, type Role } from '#catalog/language';
import { useTexts } from '#ui/texts';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';

/** Which roles may do something. */
export function RolesField({ roles, onChange }: { roles: readonly Role[]; onChange: (roles: Role[]) => void }) {
  const t = useTexts(inspectorTexts);
  const { editor } = useInspector();
  return (
    <Checkbox.Group
      label={t('roles.label')}
      value={[...roles]}
      onChange={(chosen) => onChange(chosen.map((role) => roleSchema.parse(role)))}
    >
      <Stack gap={6} mt={4}>
        {ROLES.map((role) => (
          <Checkbox key={role} value={role} label={t(`role.${role}`)} disabled={editor.readOnly} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
