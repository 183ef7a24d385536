package r7contacts.benchmarks.call;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import r7contacts.benchmarks.plain.PlainAnswer;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.Path;

/** Retrofit over OkHttp. */
final class RetrofitCaller implements Caller {

  private final OkHttpClient http;
  private final Contacts contacts;
  private final long id;

  interface Contacts {
    @GET("api/2.0/crm/contact/{id}.json")
    @Headers({"Accept: application/json", "Authorization: " + Place.TOKEN})
    Call<PlainAnswer> contact(@Path("id") long id);
  }

  RetrofitCaller(Place place, int connections) {
    this.http =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(connections, 5, TimeUnit.MINUTES))
            .build();
    ObjectMapper lenient =
        new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    this.contacts =
        new Retrofit.Builder()
            .baseUrl(place.address())
            .client(http)
            .addConverterFactory(JacksonConverterFactory.create(lenient))
            .build()
            .create(Contacts.class);
    this.id = place.id();
  }

  @Override
  public Object call() throws IOException {
    return contacts.contact(id).execute().body().response();
  }

  @Override
  public void close() {
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }
}
