import { ESLint } from 'eslint';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import tseslint from 'typescript-eslint';

const root = join(import.meta.dirname, '..', '..');

/** Only the rules that need no types: the samples stand in no file. */
const eslint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked as never });

async function refusals(file: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: join(root, 'src', file) });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
}

describe('import zones', () => {
  it.each([
    ['features/identity/sample.ts', "export * from '@/features/enterprises/stages';"],
    ['features/identity/components/sample.ts', "export * from '../../enterprises/stages';"],
    ['features/enterprises/sample.ts', "export * from '@/app/navigation';"],
    ['shared/ui/sample.ts', "export * from '@/features/enterprises/stages';"],
    ['shared/ui/sample.ts', "export * from '../../app/navigation';"],
    ['api/sample.ts', "export * from '@/features/identity/api/use-session-query';"],
  ])('refuse in %s: %s', async (file, code) => {
    expect(await refusals(file, code)).toContain('no-restricted-imports');
  });

  it.each([
    ['features/enterprises/sample.ts', "export * from '@/shared/ui/cx';"],
    ['features/enterprises/components/sample.ts', "export * from '../stages';"],
    ['app/routes/sample.ts', "export * from '@/features/enterprises/stages';"],
  ])('allow in %s: %s', async (file, code) => {
    expect(await refusals(file, code)).not.toContain('no-restricted-imports');
  });

  it('refuse a default export outside routes, and allow it in one', async () => {
    expect(await refusals('shared/ui/sample.ts', 'export default 1;')).toContain('no-restricted-syntax');
    expect(await refusals('app/routes/sample.ts', 'export default 1;')).not.toContain('no-restricted-syntax');
  });
});
