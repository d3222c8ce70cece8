export * from './setVersionStatus';
export * from './waivers';
