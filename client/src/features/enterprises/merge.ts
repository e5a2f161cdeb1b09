import type { Enterprise, EnterpriseDetails } from './api/use-enterprise';

/** Parts of an enterprise two officers may disagree on; the document belongs to the change, not to the enterprise. */
export type DetailField = Exclude<keyof EnterpriseDetails, 'document'>;

export const detailFields: readonly DetailField[] = [
  'name',
  'creditCode',
  'countyCode',
  'industryCode',
  'form',
  'establishedOn',
  'address',
  'formerName',
  'stage',
];

/** What an editor may change of an enterprise. */
export function toDetails(enterprise: Enterprise): EnterpriseDetails {
  const { name, creditCode, countyCode, industryCode, form, establishedOn, address, formerName, stage } =
    enterprise;
  return { name, creditCode, countyCode, industryCode, form, establishedOn, address, formerName, stage };
}

export interface FieldMerge {
  field: DetailField;
  mine: string | null;
  theirs: string | null;
  /** Whether both changed it, so that a person must choose. */
  isContested: boolean;
}

function plain(value: string | null | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}

/** Fields that differ between what I wanted to save and what somebody else saved meanwhile. */
export function differences(
  base: EnterpriseDetails,
  mine: EnterpriseDetails,
  theirs: EnterpriseDetails,
): FieldMerge[] {
  return detailFields
    .map((field) => ({
      field,
      base: plain(base[field]),
      mine: plain(mine[field]),
      theirs: plain(theirs[field]),
    }))
    .filter((one) => one.mine !== one.theirs)
    .map((one) => ({
      field: one.field,
      mine: one.mine,
      theirs: one.theirs,
      isContested: one.base !== one.mine && one.base !== one.theirs,
    }));
}

/** Mine where only I changed a field, theirs where only they did, the choice where both did. */
export function merged(
  base: EnterpriseDetails,
  mine: EnterpriseDetails,
  theirs: EnterpriseDetails,
  takesMine: (field: DetailField) => boolean,
): EnterpriseDetails {
  const result: EnterpriseDetails =
    mine.document == null ? { ...theirs } : { ...theirs, document: mine.document };
  for (const { field, isContested } of differences(base, mine, theirs)) {
    const changedByMe = plain(base[field]) !== plain(mine[field]);
    if (isContested ? takesMine(field) : changedByMe) Object.assign(result, { [field]: mine[field] });
  }
  return result;
}
