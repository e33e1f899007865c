import { read } from '@quarterday/api';
import { Alert, Button, Dialog, PageHead } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { ChangeMade } from '../platform/ChangeForm';
import type { Change } from '../platform/change';
import { Loaded, useTitle } from '../platform/page';
import type { Property } from './model';
import { About, Holdings, LetFor } from './PropertyFacts';
import { CorrectDetails, Sell, SetCharge } from './PropertyForms';

const route = getRouteApi('/properties/$propertyId');

type Doing = 'charge' | 'sale' | 'details';

/** One property: what it is, what it is let for, who holds and held it. */
export function PropertyPage({ above }: { above: (property: Property) => ReactNode }) {
  const { propertyId } = route.useParams();
  const queries = useQueryClient();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [made, setMade] = useState<{ change: Change | null; words: string } | null>(null);
  const query = useQuery({
    queryKey: ['property', propertyId],
    queryFn: ({ signal }): Promise<Property> =>
      read('/api/v1/properties/{id}', { params: { path: { id: propertyId } }, signal }),
  });
  useTitle(query.data ? `${query.data.reference} ${query.data.addressLine1}` : 'Property');
  const done = (words: string) => (change: Change | null) => {
    setMade({ change, words });
    setDoing(null);
    void queries.invalidateQueries({ queryKey: ['property', propertyId] });
  };
  return (
    <Loaded query={query} lines={10}>
      {(property) => (
        <div className="stack">
          <PageHead
            title={`${property.reference} ${property.addressLine1}`}
            crumbs={<Link to="/properties">Properties</Link>}
            actions={
              <>
                <Link className="button" to="/tenancies/new" search={{ propertyId: property.id }}>
                  Let it
                </Link>
                <Button kind="quiet" onClick={() => setDoing('charge')}>
                  Set a charge
                </Button>
                <Button kind="quiet" onClick={() => setDoing('details')}>
                  Correct its details
                </Button>
                <Button
                  kind="quiet"
                  because={property.standing === 'SOLD' ? 'It has been sold already.' : null}
                  onClick={() => setDoing('sale')}
                >
                  Sold or demolished
                </Button>
              </>
            }
          />
          {above(property)}
          {made?.change ? (
            <ChangeMade change={made.change} made={made.words} onDismiss={() => setMade(null)} />
          ) : null}
          {made && !made.change ? (
            <Alert kind="good" title={made.words} onDismiss={() => setMade(null)} />
          ) : null}
          <div className="columns">
            <About property={property} />
            <LetFor property={property} />
          </div>
          <Holdings property={property} />
          <Dialog
            open={doing === 'charge'}
            onClose={() => setDoing(null)}
            title="Set what it is let for"
            wide
          >
            <SetCharge
              property={property}
              done={done('The charge was set')}
              onCancel={() => setDoing(null)}
            />
          </Dialog>
          <Dialog open={doing === 'details'} onClose={() => setDoing(null)} title="Correct its details" wide>
            <CorrectDetails
              property={property}
              done={() => done('The details are corrected')(null)}
              onCancel={() => setDoing(null)}
            />
          </Dialog>
          <Dialog open={doing === 'sale'} onClose={() => setDoing(null)} title="Take it off the books">
            <Sell
              property={property}
              done={done('The property is off the books')}
              onCancel={() => setDoing(null)}
            />
          </Dialog>
        </div>
      )}
    </Loaded>
  );
}
