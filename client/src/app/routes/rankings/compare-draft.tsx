export { DraftComparison as default } from './compare';
