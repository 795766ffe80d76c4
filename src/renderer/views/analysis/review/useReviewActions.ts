/** The ways into the review, for menu, palette and keyboard. */
import { useActions } from '../../../client/actions'
import { openReview } from './reviewSession'

export function useReviewActions(): void {
  useActions([
    {
      id: 'review.mentions',
      label: 'review.openMentions',
      menu: 'view',
      shortcut: 'mod+shift+KeyM',
      isEnabled: true,
      run: () => openReview('mentions'),
      startsGroup: true,
    },
    {
      id: 'review.actors',
      label: 'review.openActors',
      menu: 'view',
      isEnabled: true,
      run: () => openReview('actors'),
    },
    {
      id: 'review.dates',
      label: 'review.openDates',
      menu: 'view',
      isEnabled: true,
      run: () => openReview('dates'),
    },
  ])
}
