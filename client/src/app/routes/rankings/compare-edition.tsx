export { EditionComparison as default } from './compare';
