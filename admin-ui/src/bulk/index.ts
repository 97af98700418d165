export { BulkBar } from './BulkBar';
export { BulkDesk } from './BulkDesk';
