package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Seniors' reviews of routes. */
interface RouteReviews extends JpaRepository<RouteReview, UUID> {

  List<RouteReview> findByContactRefOrderByReviewedAt(String contactRef);
}
