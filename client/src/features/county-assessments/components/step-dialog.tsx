export { FormDialog as StepDialog } from '@/shared/ui/form-dialog';
