import { ConfigReader } from '@backstage/config';
import { findPersona, readPersonas } from './personas';

const personas = [{ id: 'lead', userEntityRef: 'user:default/ines' }];

describe('readPersonas', () => {
  it('reads the personas in development', () => {
    const config = new ConfigReader({ demo: { personas } });
    expect(readPersonas(config, 'development')).toEqual(personas);
  });

  it.each(['production', 'test', undefined])(
    'refuses to let visitors in where the environment is %s',
    environment => {
      const config = new ConfigReader({ demo: { personas } });
      expect(() => readPersonas(config, environment)).toThrow(
        /development only/,
      );
    },
  );

  it('stays out of the way where no demo is configured', () => {
    expect(readPersonas(new ConfigReader({}), 'production')).toBeUndefined();
  });
});

describe('findPersona', () => {
  it('finds the one chosen', () => {
    expect(findPersona(personas, 'lead')).toEqual(personas[0]);
  });

  it.each(['root', '', undefined])('refuses %p and names the known', id => {
    expect(() => findPersona(personas, id)).toThrow(/choose one of lead/);
  });
});
