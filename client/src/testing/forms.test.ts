import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '..');

/** Forms of their own, each with its reason. */
const ownForms: Readonly<Record<string, string>> = {
  'shared/ui/guarded-form.tsx': 'the pattern itself',
  'features/identity/components/sign-in-form.tsx':
    'the sign-in page leads nowhere else, and its script is kept small',
  'app/shell/global-search.tsx': 'a search enters nothing',
  'app/routes/search.tsx': 'a search enters nothing',
  'features/enterprises/components/enterprise-form.tsx':
    'fields of the component library; asks by useUnsavedChanges',
};

/** Fields outside a form, each with its reason. */
const looseFields: Readonly<Record<string, string>> = {
  'shared/ui/plain-fields.tsx': 'the fields themselves',
  'features/identity/components/second-factor-field.tsx': 'part of the sign-in form',
  'features/identity/components/accounts-table.tsx': 'filter kept in the address',
  'features/county-assessments/components/figure-grid.tsx': 'part of the figures editor, which asks',
  'features/eligibility/components/self-check-form.tsx': 'part of the self check, a guarded form',
  'features/eligibility/components/threshold-editor.tsx': 'supposed thresholds are kept in the address',
  'features/rankings/components/nominations-table.tsx': 'filter kept in the address',
  'features/rankings/components/public-list.tsx': 'filter of a list',
  'features/rankings/components/entries-table.tsx': 'filter kept in the address',
  'features/reserve-library/components/search-filter.tsx': 'filter kept in the address',
  'features/help/components/help-index.tsx': 'filter of a list',
  'features/enterprises/components/enterprise-filters.tsx': 'filter kept in the address',
  'features/enterprises/components/facts-table.tsx': 'filter of a list',
  'features/enterprises/components/value-input.tsx': 'part of the figures editor, a guarded form',
  'features/enterprises/components/bulk-bar.tsx':
    'a label for chosen rows, which a step away are chosen no longer',
};

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(source, file), 'utf8')] as const);

/** Fields of text; boxes to tick, hidden fields and files are chosen anew in a moment. */
function hasTextField(code: string): boolean {
  const fields = code.match(/<(TextField|TextAreaField|textarea|Input|InputNumber|input)\b[^>]*/g) ?? [];
  return fields.some((field) => !/type="(checkbox|radio|file|date)"|\bhidden\b/.test(field));
}

function bypassesGuard(file: string, code: string): boolean {
  if (/<[fF]orm\b/.test(code) && !(file in ownForms)) return true;
  const asks = /<(GuardedForm|FormDialog|StepDialog|PurposeDialog)\b|useUnsavedChanges\(/.test(code);
  return hasTextField(code) && !asks && !(file in looseFields) && !(file in ownForms);
}

describe('forms', () => {
  it('ask before what was entered is lost, but for the named exceptions', () => {
    expect(files.filter(([file, code]) => bypassesGuard(file, code)).map(([file]) => file)).toEqual([]);
  });

  it.each([
    '<form onSubmit={save}><TextField name="reason" /></form>',
    '<Form onFinish={save} />',
    '<Dialog><TextAreaField label="x" /></Dialog>',
    '<input type="text" />',
  ])('are found when they bypass the guard: %s', (code) => {
    expect(bypassesGuard('features/sample.tsx', code)).toBe(true);
  });

  it.each([
    '<GuardedForm onSubmit={save} hasFailed={false}><TextField name="reason" /></GuardedForm>',
    '<FormDialog title="x"><TextAreaField label="x" /></FormDialog>',
    '<input type="checkbox" />',
  ])('are left alone when they do not: %s', (code) => {
    expect(bypassesGuard('features/sample.tsx', code)).toBe(false);
  });

  it('have no exception that is not needed', () => {
    const known = new Map(files);
    const idle = (list: Readonly<Record<string, string>>, pattern: (code: string) => boolean): string[] =>
      Object.keys(list).filter((file) => !pattern(known.get(file) ?? ''));
    expect(idle(ownForms, (code) => /<[fF]orm\b/.test(code))).toEqual([]);
    expect(idle(looseFields, hasTextField)).toEqual([]);
  });
});
