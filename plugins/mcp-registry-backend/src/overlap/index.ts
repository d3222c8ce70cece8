export { DefaultOverlapService } from './DefaultOverlapService';
