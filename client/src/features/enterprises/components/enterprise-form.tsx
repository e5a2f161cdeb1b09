import { DatePicker, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { checkCreditCode } from '@/shared/format/credit-code';
import { useSession } from '@/shared/permissions/session-context';
import { useCities } from '@/shared/reference/use-programmes';
import { FieldGrid, FormActions, FormProblem, toFieldName, useApplyProblem } from '@/shared/ui/form-fields';
import { Card } from '@/shared/ui/page';
import { useUnsavedChanges } from '@/shared/ui/unsaved-changes';

import type { EnterpriseDetails } from '../api/use-enterprise';
import { companyForms, stages } from '../stages';

type Values = Omit<EnterpriseDetails, 'establishedOn'> & { establishedOn: Dayjs | null };

/** The API names the fields of a revision `details.name`, those of a registration `name`. */
function nameOf(path: string): (string | number)[] {
  return toFieldName(path.replace(/^details\./, ''));
}

function orNull(text: string | null | undefined): string | null {
  return text == null || text.trim() === '' ? null : text.trim();
}

function toDetails(values: Values): EnterpriseDetails {
  return {
    ...values,
    name: values.name.trim(),
    creditCode: orNull(values.creditCode)?.toUpperCase() ?? null,
    industryCode: orNull(values.industryCode)?.toUpperCase() ?? null,
    address: orNull(values.address),
    formerName: orNull(values.formerName),
    document: orNull(values.document),
    countyCode: values.countyCode ?? null,
    form: values.form ?? null,
    establishedOn: values.establishedOn?.format('YYYY-MM-DD') ?? null,
  };
}

function CreditCodeField(): ReactElement {
  const { t } = useTranslation('enterprises');
  const text = Form.useWatch<string | null>('creditCode');
  const isDoubtful = text != null && checkCreditCode(text) === 'warning';
  return (
    <Form.Item
      name="creditCode"
      label={t('fields.creditCode')}
      extra={isDoubtful ? t('creditCode.warning') : t('creditCode.hint')}
      validateTrigger="onBlur"
      rules={[
        {
          validator: (_, value: string | null | undefined) => {
            const check = value == null || value.trim() === '' ? 'valid' : checkCreditCode(value);
            return check === 'valid' || check === 'warning'
              ? Promise.resolve()
              : Promise.reject(new Error(t(`creditCode.${check}`)));
          },
        },
      ]}
    >
      <Input maxLength={24} autoComplete="off" spellCheck={false} />
    </Form.Item>
  );
}

/** Identity and stage of an enterprise, for registering and for editing. */
export function EnterpriseForm<Answer>(props: {
  initial: EnterpriseDetails | null;
  error: Error | null;
  isSaving: boolean;
  onSave: (details: EnterpriseDetails) => Promise<Answer>;
  onSaved: (answer: Answer) => void;
  onCancel: () => void;
}): ReactElement {
  const { t } = useTranslation('enterprises');
  const [form] = Form.useForm<Values>();
  const applyProblem = useApplyProblem(form, nameOf);
  const { countyCode } = useSession();
  const cities = useCities();
  const saved = useRef(false);
  useUnsavedChanges(() => !saved.current && form.isFieldsTouched());

  const save = async (values: Values): Promise<void> => {
    try {
      const answer = await props.onSave(toDetails(values));
      saved.current = true;
      props.onSaved(answer);
    } catch (failure) {
      applyProblem(failure);
    }
  };

  const initial = props.initial;
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark
      scrollToFirstError={{ focus: true, block: 'center' }}
      initialValues={
        initial === null
          ? { stage: 'cultivation', countyCode: countyCode ?? undefined }
          : { ...initial, establishedOn: initial.establishedOn == null ? null : dayjs(initial.establishedOn) }
      }
      onFinish={save}
    >
      <FormProblem error={props.error} form={form} nameOf={nameOf} />
      <Card title={t('form.registration')}>
        <FieldGrid>
          <Form.Item
            name="name"
            label={t('fields.name')}
            rules={[
              { required: true, whitespace: true, message: t('form.nameRequired') },
              { min: 2, message: t('form.nameRequired') },
            ]}
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <CreditCodeField />
          <Form.Item name="formerName" label={t('fields.formerName')}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name="form" label={t('fields.form')}>
            <Select
              allowClear
              options={companyForms.map((value) => ({ value, label: t(`forms.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="establishedOn" label={t('fields.establishedOn')}>
            <DatePicker style={{ width: '100%' }} maxDate={dayjs()} minDate={dayjs('1900-01-01')} />
          </Form.Item>
          <Form.Item
            name="industryCode"
            label={t('fields.industryCode')}
            extra={t('form.industryHint')}
            rules={[{ pattern: /^[A-Ta-t](\d{2,4})?$/, message: t('form.industryInvalid') }]}
          >
            <Input maxLength={5} autoComplete="off" />
          </Form.Item>
        </FieldGrid>
      </Card>
      <Card title={t('form.placeAndStage')}>
        <FieldGrid>
          <Form.Item name="countyCode" label={t('fields.county')} extra={t('form.countyHint')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={cities.map((city) => ({
                label: city.name,
                options: city.counties
                  .filter((county) => countyCode == null || county.code === countyCode)
                  .map((county) => ({ value: county.code, label: county.name })),
              }))}
            />
          </Form.Item>
          <Form.Item name="address" label={t('fields.address')}>
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <Form.Item name="stage" label={t('fields.stage')} rules={[{ required: true }]}>
            <Select options={stages.map((value) => ({ value, label: t(`stages.${value}`) }))} />
          </Form.Item>
          <Form.Item name="document" label={t('facts.document')} extra={t('form.documentHint')}>
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
        </FieldGrid>
      </Card>
      <FormActions isSaving={props.isSaving} onCancel={props.onCancel} />
    </Form>
  );
}
